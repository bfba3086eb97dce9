package vn.motcua.simulator.console;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a part of a whole was done.
 *
 * @param done of {@code total} items
 */
record Speed(long done, long total, Duration elapsed) {

    int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }

    long perSecond() {
        return done * 1_000 / Math.max(1, elapsed.toMillis());
    }

    /** At the speed so far, in whole seconds, at least one while anything is left. */
    long secondsLeft() {
        var left = total - done;
        return left == 0 ? 0 : 1 + left / Math.max(1, perSecond());
    }

    /** For people: {@code 52,300 of 116,000 events  14,200 events/s  5 s left}. */
    String shown() {
        var counts = String.format(Locale.ROOT, "%,d of %,d events", done, total);
        // Nothing done tells nothing about the time to come.
        return done == 0
                ? counts
                : String.format(Locale.ROOT, "%s  %,d events/s  %,d s left", counts, perSecond(), secondsLeft());
    }
}
