package vn.motcua.benchmark;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One backlog, from its first folded events to its last.
 *
 * @param reached seconds since the first, by how many events were folded after it; at least one
 * @param cpu seconds between the two, by the name of the part
 */
record FoldRun(NavigableMap<Long, Double> reached, Map<String, Double> cpu) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    FoldRun {
        reached = Collections.unmodifiableNavigableMap(new TreeMap<>(reached));
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
        var reached = new TreeMap<Long, Double>();
        var last = first;
        while (last < end) {
            last = bench.foldedSoon(BETWEEN_LOOKS);
            progress.show(last - before);
            // At the first look, if it was the same at several.
            reached.putIfAbsent(last - first, (System.nanoTime() - start) / 1e9);
        }
        var cpu = bench.cpu().minus(used);
        progress.end();
        bench.requireNoneUnfit();
        bench.notePeaks();
        if (last == first) {
            throw new IllegalStateException("folded in one batch (expected: more --dossiers)");
        }
        return new FoldRun(reached, cpu.seconds());
    }

    /** Between the first and the last. */
    long events() {
        return reached.lastKey();
    }

    double rate() {
        return rateOfFirst(events());
    }

    /** Of so many of its events: a young process is slower, so only runs of one length are compared. */
    double rateOfFirst(long events) {
        var then = reached.ceilingEntry(events);
        if (then == null) {
            throw new IllegalArgumentException("events: " + events + " (expected: <= " + events() + ")");
        }
        return then.getKey() / then.getValue();
    }

    double cpuPerMillion(String part) {
        return cpu.getOrDefault(part, 0.0) * 1e6 / events();
    }
}
