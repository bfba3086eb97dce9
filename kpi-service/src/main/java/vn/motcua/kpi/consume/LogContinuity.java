package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.motcua.kpi.store.LogPosition;

/**
 * Knows whether the log still holds what the database has folded.
 *
 * <p>A log that ends before the database's position was cut, restored or made anew, and so was one that grew past it since: it has
 * another record where the last folded one was. Folding on would take new events for old ones and drop them, so nothing is
 * folded until a person has looked.
 */
@Singleton
class LogContinuity {
    private final Map<Integer, String> broken = new ConcurrentSkipListMap<>();
    private final Map<Integer, LogPosition> unseen = new ConcurrentHashMap<>();

    /**
     * Compares, by partition, where the database goes on with where the log ends. What was once found stays while the
     * partitions do: a log that grows past the position is not whole again.
     */
    void compare(Map<Integer, LogPosition> positions, Map<Integer, Long> ends) {
        ends.forEach((partition, end) -> {
            var position = positions.getOrDefault(partition, LogPosition.START);
            if (position.nextOffset() > end) {
                broken.put(partition, "folded up to " + position.nextOffset() + ", log ends at " + end);
            } else {
                unseen.put(partition, position);
            }
        });
    }

    /** Looks whether the first records after a comparison, which begin with the last folded one, are those of then. */
    <K, V> ConsumerRecords<K, V> see(ConsumerRecords<K, V> records) {
        for (var partition : records.partitions()) {
            var position = unseen.remove(partition.partition());
            if (position != null) {
                var first = records.records(partition).getFirst();
                if (position.contradicts(first.offset(), first.timestamp())) {
                    broken.put(
                            partition.partition(),
                            "folded up to " + position.nextOffset() + " of " + position.recordedAt()
                                    + ", log has a record of " + Instant.ofEpochMilli(first.timestamp()) + " there");
                }
            }
        }
        return records;
    }

    /** Others look after these partitions now, and compare for themselves. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            broken.remove(partition.partition());
            unseen.remove(partition.partition());
        });
    }

    /** Fails as long as folding would drop events. */
    void check() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException(trouble());
        }
    }

    /** Empty if the log is whole. */
    String trouble() {
        return broken.isEmpty() ? "" : "the log lost events that are folded, by partition: " + broken;
    }
}
