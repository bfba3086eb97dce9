package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows whether the log still holds what the database has folded.
 *
 * <p>A log that ends before the database's position was cut, restored or made anew. Folding on would take new events for
 * old ones and drop them, so nothing is folded until a person has looked.
 */
@Singleton
class LogContinuity {
    private final Map<Integer, String> ahead = new ConcurrentSkipListMap<>();

    /**
     * Compares, by partition, where the database goes on with where the log ends. What was once found stays: a log that
     * grows past the position is not whole again.
     */
    void compare(Map<Integer, Long> nextOffsets, Map<Integer, Long> ends) {
        ends.forEach((partition, end) -> {
            var nextOffset = nextOffsets.getOrDefault(partition, 0L);
            if (nextOffset > end) {
                ahead.put(partition, "folded up to " + nextOffset + ", log ends at " + end);
            }
        });
    }

    /** Others look after these partitions now. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> ahead.remove(partition.partition()));
    }

    /** Fails as long as folding would drop events. */
    void check() {
        if (!ahead.isEmpty()) {
            throw new IllegalStateException(trouble());
        }
    }

    /** Empty if the log is whole. */
    String trouble() {
        return ahead.isEmpty() ? "" : "the log lost events that are folded, by partition: " + ahead;
    }
}
