package vn.motcua.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of a stack whose supervisor was killed before it could stop them. */
final class Orphans {
    // What it learnt in its run is lost.
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Orphans() {}

    /** Ends what is left in the directory, last started first; only for the holder of its lock. */
    static void end(StackDirectory directory, PrintStream out) {
        for (var record : RunRecord.all(directory).reversed()) {
            if (record.isAlive(directory)) {
                end(record);
                out.println("Ended " + record.name() + " (pid " + record.pid() + "), left over from a crash.");
            }
            RunRecord.forget(directory, record.name());
        }
    }

    private static void end(RunRecord record) {
        var process = ProcessHandle.of(record.pid()).orElseThrow();
        Signals.send(record.pid(), "CONT");
        Signals.send(record.pid(), record.stopSignal());
        if (!isGone(process.onExit())) {
            process.destroyForcibly();
            if (!isGone(process.onExit())) {
                throw new StackFailure(record.name() + " (pid " + record.pid() + ") cannot be ended");
            }
        }
    }

    private static boolean isGone(CompletableFuture<ProcessHandle> exit) {
        try {
            exit.get(GRACE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
