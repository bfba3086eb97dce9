package vn.motcua.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops what {@code up} started. */
@Command(name = "down", description = "Stop what up started, wait until it is gone.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Option(
            names = "--dir",
            defaultValue = "${env:MOTCUA_DIR:-.motcua}",
            description = "The directory of the stack, default .motcua (MOTCUA_DIR)")
    private Path dir = Path.of(".motcua");

    @Override
    public Integer call() throws Exception {
        var directory = StackDirectory.at(dir);
        if (endLeftovers(directory)) {
            System.out.println("Nothing is up in " + directory.root());
            return 0;
        }
        var pid = StackLock.holder(directory);
        System.out.println("Stopping the stack in " + directory.root() + " (pid " + pid + ")");
        Signals.send(pid, "TERM");
        awaitEnd(pid);
        if (!endLeftovers(directory)) {
            throw new StackFailure("Another stack was started in " + directory.root() + " meanwhile.");
        }
        System.out.println("All is stopped.");
        return 0;
    }

    /** False if a supervisor lives and does that itself. */
    private static boolean endLeftovers(StackDirectory directory) {
        var lock = StackLock.take(directory);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            Orphans.end(directory, System.out);
            return true;
        } finally {
            lock.get().close();
        }
    }

    private static void awaitEnd(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return;
        }
        try {
            process.get().onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StackFailure(
                    "The stack (pid " + pid + ") did not end within " + LIMIT.toMinutes() + " minutes.", e);
        }
    }
}
