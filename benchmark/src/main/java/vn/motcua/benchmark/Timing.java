package vn.motcua.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long repeated work took.
 *
 * @param nanos at least one; kept sorted
 */
record Timing(List<Long> nanos) {
    Timing {
        nanos = nanos.stream().sorted().toList();
    }

    /** Repeats the work until the time is over, at least and at most so many times. */
    static Timing within(Duration time, int atLeast, int atMost, Runnable work) {
        var nanos = new ArrayList<Long>();
        var end = System.nanoTime() + time.toNanos();
        while (nanos.size() < atLeast || (nanos.size() < atMost && System.nanoTime() < end)) {
            var start = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - start);
        }
        return new Timing(nanos);
    }

    /** The time in milliseconds within which that share of the runs ended; 50 is the median. */
    double millisAt(int percentile) {
        var rank = (int) Math.ceil(percentile / 100.0 * nanos.size());
        return nanos.get(Math.max(rank, 1) - 1) / 1e6;
    }
}
