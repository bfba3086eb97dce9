package vn.motcua.kpi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was read from the log in one go.
 *
 * @param slices by partition, in the order of the partitions
 */
public record Batch(Map<Integer, Slice> slices) {

    public Batch {
        slices = new TreeMap<>(slices);
    }

    /** How many entries it has. */
    public int size() {
        return slices.values().stream()
                .mapToInt(slice -> slice.entries().size())
                .sum();
    }

    /** The entries that are not folded yet, given the next offset of each partition as the database has it. */
    Batch from(Map<Integer, Long> nextOffsets) {
        var fresh = new TreeMap<Integer, Slice>();
        slices.forEach((partition, slice) -> {
            var nextOffset = nextOffsets.getOrDefault(partition, 0L);
            if (slice.nextOffset() > nextOffset) {
                fresh.put(partition, slice.from(partition, nextOffset));
            }
        });
        return new Batch(fresh);
    }

    Stream<LogEntry.OfEvent> events() {
        return entries(LogEntry.OfEvent.class);
    }

    Stream<LogEntry.Unfit> unfit() {
        return entries(LogEntry.Unfit.class);
    }

    private <E extends LogEntry> Stream<E> entries(Class<E> kind) {
        return slices.values().stream()
                .flatMap(slice -> slice.entries().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /**
     * Consecutive entries of one partition, in the order of the log.
     *
     * @param entries at least one
     */
    public record Slice(List<LogEntry> entries) {
        public Slice {
            entries = List.copyOf(entries);
        }

        long nextOffset() {
            return entries.getLast().offset() + 1;
        }

        /** When the last entry was written to the log. */
        Instant recordedAt() {
            return entries.getLast().recordedAt();
        }

        private Slice from(int partition, long nextOffset) {
            var firstOffset = entries.getFirst().offset();
            if (firstOffset > nextOffset) {
                // Folding on would leave the events between uncounted for ever.
                throw new IllegalStateException("partition " + partition + " starts at offset " + firstOffset
                        + " (expected: <= " + nextOffset + ", where the database ends)");
            }
            return new Slice(entries.stream()
                    .filter(entry -> entry.offset() >= nextOffset)
                    .toList());
        }
    }
}
