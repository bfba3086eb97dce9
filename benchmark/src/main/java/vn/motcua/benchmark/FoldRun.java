package vn.motcua.benchmark;

import java.util.Map;
import java.util.TreeMap;

/**
 * One backlog, from its first folded events to its last.
 *
 * @param events between the two
 * @param cpu seconds between the two, by the name of the part
 */
record FoldRun(long events, double seconds, Map<String, Double> cpu) {
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    FoldRun {
        cpu = new TreeMap<>(cpu);
    }

    /** Starts kpi-service, waits until the log is folded to its end. */
    static FoldRun of(Bench bench, String what) {
        var end = bench.log().size();
        var before = bench.folded();
        var progress = new Progress(what, end - before);
        bench.startKpi();

        var first = before;
        while (first == before) {
            pause();
            first = bench.folded();
        }
        var start = System.nanoTime();
        var used = bench.cpu();
        var last = first;
        while (last < end) {
            pause();
            last = bench.folded();
            progress.show(last - before);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var cpu = bench.cpu().minus(used);
        progress.end();
        return new FoldRun(last - first, seconds, cpu.seconds());
    }

    double rate() {
        return events / seconds;
    }

    double cpuPerMillion(String part) {
        return cpu.getOrDefault(part, 0.0) * 1e6 / events;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
