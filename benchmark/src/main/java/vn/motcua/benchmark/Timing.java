package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * How long repeated runs took.
 *
 * @param nanos at least one; kept sorted
 */
record Timing(List<Long> nanos) {
    Timing {
        nanos = nanos.stream().sorted().toList();
    }

    /** Runs the work some times to warm up, then so many times against the clock. */
    static Timing of(int warmUps, int runs, Runnable work) {
        for (var i = 0; i < warmUps; i++) {
            work.run();
        }
        var nanos = new ArrayList<Long>(runs);
        for (var i = 0; i < runs; i++) {
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
