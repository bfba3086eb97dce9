package vn.motcua.kpi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import vn.motcua.event.DossierEvent;

/**
 * Reads whole partitions from their beginnings in batches cut at random, whoever else does the same.
 *
 * <p>Now and then its partitions are assigned to it anew, and it goes on where the database ends by then.
 */
final class RivalConsumer implements Callable<List<DossierEvent>> {
    private static final int MOST_AT_ONCE = 40;

    private final FoldStore store;
    private final Map<Integer, List<LogEntry>> log;
    private final Random random;
    private final Map<Integer, Integer> read = new HashMap<>();

    RivalConsumer(FoldStore store, Map<Integer, List<LogEntry>> log, Random random) {
        this.store = store;
        this.log = log;
        this.random = random;
    }

    /** The events as they lie in partitions, all of a dossier in one. */
    static Map<Integer, List<LogEntry>> log(List<Integer> partitions, List<DossierEvent> events) {
        var log = new TreeMap<Integer, List<LogEntry>>();
        for (var event : events) {
            var hash = event.header().dossier().hashCode();
            var partition = partitions.get(Math.floorMod(hash, partitions.size()));
            var entries = log.computeIfAbsent(partition, absent -> new ArrayList<>());
            entries.add(new LogEntry.OfEvent(partition, entries.size(), Instant.EPOCH, event));
        }
        return log;
    }

    /** What it was the one to fold. */
    @Override
    public List<DossierEvent> call() {
        var folded = new ArrayList<DossierEvent>();
        for (var batch = next(); batch.size() > 0; batch = next()) {
            folded.addAll(store.write(batch).await().indefinitely().events());
            if (random.nextInt(10) == 0) {
                store.positions()
                        .await()
                        .indefinitely()
                        .forEach((partition, position) -> read.put(partition, (int) position.nextOffset()));
            }
        }
        return folded;
    }

    /** Empty at the end of the log. */
    private Batch next() {
        var slices = new HashMap<Integer, Batch.Slice>();
        log.forEach((partition, entries) -> {
            var from = read.getOrDefault(partition, 0);
            var to = Math.min(entries.size(), from + 1 + random.nextInt(MOST_AT_ONCE));
            if (from < to) {
                slices.put(partition, new Batch.Slice(entries.subList(from, to)));
                read.put(partition, to);
            }
        });
        return new Batch(slices);
    }
}
