package vn.motcua.simulator.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a run puts up with a service that is away.
 *
 * @param forAnswer until a request is taken for lost
 * @param forService until a service that was there is given up
 * @param forFigures until figures that do not agree are taken for wrong
 */
public record Patience(Clock clock, Duration forAnswer, Duration forService, Duration forFigures) {

    public static Patience usual(Clock clock) {
        return new Patience(clock, Duration.ofSeconds(90), Duration.ofMinutes(3), Duration.ofSeconds(120));
    }

    Instant startOfWait() {
        return clock.instant();
    }

    boolean overSince(Instant start, Duration limit) {
        return Duration.between(start, clock.instant()).compareTo(limit) >= 0;
    }
}
