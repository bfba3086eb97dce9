package vn.motcua.simulator.client;

import java.time.Duration;

/**
 * Hears how a run goes, on the thread that does the work.
 *
 * <p>The run waits until a call returns: a test can use that to harm a service at a known point.
 */
public interface Listener {
    /** Another chunk stands in Kafka; the first call has 0 events. */
    default void acknowledged(long events, long total) {}

    /** A service is away or overloaded, the same request goes out again after the pause. */
    default void waiting(String service, String why, Duration pause) {}

    /** The figures were asked for; {@code right} of {@code all} agree so far. */
    default void compared(int right, int all) {}
}
