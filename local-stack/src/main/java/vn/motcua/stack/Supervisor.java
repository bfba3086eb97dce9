package vn.motcua.stack;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts the parts wave after wave, starts again what dies, stops all in reverse order. */
final class Supervisor {
    private static final Duration LIMIT_OF_A_START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final List<List<StackPart>> waves;
    private final List<StackPart> parts;
    private final StackDirectory directory;
    private final Clock clock;
    private final PrintStream out;
    private final Map<String, Deaths> deaths = new HashMap<>();
    private volatile boolean stopping;

    /** @param waves the parts of one start beside each other, when those of the one before are ready */
    Supervisor(List<List<StackPart>> waves, StackDirectory directory, Clock clock, PrintStream out) {
        this.waves = List.copyOf(waves);
        this.parts = waves.stream().flatMap(List::stream).toList();
        this.directory = directory;
        this.clock = clock;
        this.out = out;
    }

    /** Returns when every part is ready, or {@link #stop} was called; a part that cannot start stops the others. */
    void start() {
        try {
            waves.forEach(this::start);
        } catch (StackFailure failure) {
            if (!stopping) {
                stop();
                throw failure;
            }
        }
    }

    /** Returns after {@link #stop} was called; fails when a part dies too often. */
    void watch() throws InterruptedException {
        while (!stopping) {
            for (var part : parts) {
                if (!part.isAlive()) {
                    revive(part);
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Safe to call from another thread, more than once. */
    synchronized void stop() {
        stopping = true;
        for (var part : parts.reversed()) {
            if (part.isAlive()) {
                if (part.cache().filter(AotCache::isRecorded).isPresent()) {
                    out.println(
                            line(
                                    part,
                                    "stopping; writes down what it learnt, for 5 to 30 s this once, and starts faster from now on"));
                }
                part.stop();
                out.println(line(part, "stopped"));
            }
            RunRecord.forget(directory, part.name());
        }
    }

    private void start(List<StackPart> wave) {
        var begun = clock.instant();
        for (var part : wave) {
            if (!startProcess(part)) {
                return;
            }
        }
        for (var part : wave) {
            part.awaitReady(LIMIT_OF_A_START);
            var seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
            out.println(line(part, String.format(Locale.ROOT, "ready on port %d after %.1f s", part.port(), seconds)));
        }
    }

    /** False if the stop has begun: what is started then would be left behind. */
    private synchronized boolean startProcess(StackPart part) {
        if (stopping) {
            return false;
        }
        part.start();
        RunRecord.of(part).write(directory);
        return true;
    }

    /** Does not wait until the part is ready: what it needs may have died too, and is looked at next. */
    private void revive(StackPart part) {
        if (stopping) {
            return;
        }
        var reason = part.end();
        if (deaths.computeIfAbsent(part.name(), name -> new Deaths(clock)).add()) {
            stop();
            throw new StackFailure("%s died %d times within a minute, the last time with %s. Its log: %s"
                    .formatted(part.name(), Deaths.TOO_MANY, reason, part.logFile()));
        }
        out.println(line(part, "ended with " + reason + ", starting it again (log: " + part.logFile() + ")"));
        startProcess(part);
    }

    private static String line(StackPart part, String what) {
        return String.format(Locale.ROOT, "  %-10s %s", part.name(), what);
    }
}
