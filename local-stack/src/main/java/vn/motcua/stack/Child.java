package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One operating system process of ours, with its output in a log file. */
final class Child {
    /** A session of its own keeps a terminal's Ctrl-C away from the child, so that the order of stopping is ours. */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private static final int LINES_OF_A_TAIL = 15;

    private final String name;
    private final Path logFile;
    private @Nullable Process process;
    private volatile boolean wasReady;

    Child(String name, Path logFile) {
        this.name = name;
        this.logFile = logFile.toAbsolutePath();
    }

    void start(List<String> command, Map<String, String> environment) {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running already");
        }
        var whole = new ArrayList<>(OWN_SESSION);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(logFile.getParent());
            wasReady = false;
            process = builder.start();
        } catch (IOException e) {
            throw new StackFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return running().pid();
    }

    String name() {
        return name;
    }

    Path logFile() {
        return logFile;
    }

    /** SIGKILL: what a power cut or the out-of-memory killer would do. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(Duration.ofSeconds(10));
        }
    }

    /**
     * Asks with the signal, and kills when that took longer than the grace.
     *
     * @return whether it ended as it was asked to; one that had ended before did not
     */
    boolean stop(String signal, Duration grace) {
        if (!isAlive()) {
            return false;
        }
        // A paused process would not hear the request.
        signal("CONT");
        signal(signal);
        if (await(grace)) {
            return true;
        }
        kill();
        return false;
    }

    void signal(String signal) {
        Signals.send(pid(), signal);
    }

    /** Waits until ready; a child that dies or takes too long is a failure that shows the end of its log. */
    void awaitReady(Readiness readiness, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!readiness.isReached()) {
            if (!isAlive()) {
                throw new StackFailure(name + " ended with " + exit() + " before it was ready." + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(name + " was not ready after " + limit.toSeconds() + " s." + tail());
            }
            pause(Duration.ofMillis(50));
        }
        wasReady = true;
    }

    /** Whether the process that was started last was awaited until it was ready. */
    boolean wasReady() {
        return wasReady;
    }

    /** For a program that does one thing and ends. */
    void awaitSuccess(Duration limit) {
        if (!await(limit)) {
            kill();
            throw new StackFailure(name + " was not done after " + limit.toSeconds() + " s." + tail());
        }
        if (running().exitValue() != 0) {
            throw new StackFailure(name + " ended with " + exit() + "." + tail());
        }
    }

    String exit() {
        var code = running().exitValue();
        return code > 128 ? "signal " + (code - 128) : "exit code " + code;
    }

    String tail() {
        return " The end of " + logFile + ":\n" + LogTail.of(logFile, LINES_OF_A_TAIL);
    }

    private boolean await(Duration limit) {
        try {
            return running().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting", e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }
}
