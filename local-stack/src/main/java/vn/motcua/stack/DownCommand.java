package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops what {@code up} started. */
@Command(name = "down", description = "Stop what up started, wait until it is gone.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    // Each part has its grace, one after the other.
    private static final Duration LIMIT = StackPart.GRACE.multipliedBy(6);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Option(
            names = "--dir",
            defaultValue = "${env:MOTCUA_DIR:-.motcua}",
            description = "The directory of the stack, default .motcua (MOTCUA_DIR)")
    private Path dir = Path.of(".motcua");

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(dir)) {
            System.out.println("Nothing is up in " + dir + ": there is no such directory.");
            return 0;
        }
        var directory = StackDirectory.at(dir);
        if (endLeftovers(directory)) {
            System.out.println("Nothing is up in " + directory.root());
            return 0;
        }
        var pid = StackLock.holder(directory);
        System.out.println("Stopping the stack in " + directory.root() + " (pid " + pid + ")");
        var told = new LogFollower(directory.log("stack"));
        Signals.send(pid, "TERM");
        awaitEnd(pid, told);
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

    /** Passes on what a stack in the background says meanwhile; one in a terminal says it there. */
    private static void awaitEnd(long pid, LogFollower told) throws InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        "The stack (pid " + pid + ") did not end within " + LIMIT.toMinutes() + " minutes.");
            }
            told.printNew(System.out);
            Thread.sleep(BETWEEN_LOOKS);
        }
        told.printNew(System.out);
    }
}
