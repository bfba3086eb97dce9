package vn.motcua.benchmark;

import java.time.Duration;
import java.util.Map;

/**
 * One backlog, from its first folded events to its last.
 *
 * @param events between the two
 * @param cpu seconds between the two, by the name of the part
 */
record FoldRun(long events, double seconds, Map<String, Double> cpu) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    FoldRun {
        cpu = Map.copyOf(cpu);
    }

    /** Starts kpi-service, waits until the log is folded to its end. */
    static FoldRun of(Bench bench, String what) {
        var end = bench.log().size();
        var before = bench.folded();
        var progress = new Progress(what, end - before);
        bench.startKpi();

        var first = before;
        while (first == before && end > before) {
            first = bench.foldedSoon(BETWEEN_LOOKS);
        }
        var start = System.nanoTime();
        var used = bench.cpu();
        var last = first;
        while (last < end) {
            last = bench.foldedSoon(BETWEEN_LOOKS);
            progress.show(last - before);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var cpu = bench.cpu().minus(used);
        progress.end();
        bench.requireNoneUnfit();
        bench.notePeaks();
        if (last == first) {
            throw new IllegalStateException("folded in one batch (expected: more --dossiers)");
        }
        return new FoldRun(last - first, seconds, cpu.seconds());
    }

    double rate() {
        return events / seconds;
    }

    double cpuPerMillion(String part) {
        return cpu.getOrDefault(part, 0.0) * 1e6 / events;
    }
}
