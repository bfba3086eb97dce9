package vn.motcua.simulator.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets another thread end a run between two requests. */
public final class Stop {
    private final CountDownLatch requested = new CountDownLatch(1);

    public void request() {
        requested.countDown();
    }

    /** Throws {@link Stopped} once a stop was requested. */
    void check() {
        pause(Duration.ZERO);
    }

    /** Waits, but not longer than until a stop is requested. */
    void pause(Duration time) {
        try {
            if (requested.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
