package vn.motcua.intake.publish;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells a Kafka that is slow from one that is away: while it acknowledges anything at all, it is only slow. */
final class Acknowledgements {
    private final long stallNanos;
    private volatile long lastNanos = System.nanoTime();

    Acknowledgements(Duration stall) {
        this.stallNanos = stall.toNanos();
    }

    void one() {
        lastNanos = System.nanoTime();
    }

    /** Whether what was sent then, and is not acknowledged yet, has waited for a silent Kafka for too long. */
    boolean isOverdue(long sentNanos) {
        return patience(sentNanos) <= 0;
    }

    /** Waits as long as there is hope; true if Kafka has it. */
    boolean await(Future<?> sent, long sentNanos) throws InterruptedException {
        while (true) {
            try {
                // Not less than 0: what is done already counts, however late it is asked for.
                sent.get(Math.max(patience(sentNanos), 0), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException e) {
                if (isOverdue(sentNanos)) {
                    return false;
                }
            } catch (ExecutionException | CancellationException e) {
                return false;
            }
        }
    }

    private long patience(long sentNanos) {
        var now = System.nanoTime();
        return stallNanos - Math.min(now - sentNanos, now - lastNanos);
    }
}
