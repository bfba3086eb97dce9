package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogPosition;

/** Resumes partitions where the database says they are folded up to. */
@Singleton
class DatabasePosition {
    private static final Logger LOG = Logger.getLogger(DatabasePosition.class);

    private final FoldStore store;
    private final LogContinuity continuity;

    DatabasePosition(FoldStore store, LogContinuity continuity) {
        this.store = store;
        this.continuity = continuity;
    }

    /** @param whenAssigned is run when Kafka has told the consumer its partitions */
    ConsumerRebalanceListener listener(Consumer<?, ?> consumer, Runnable whenAssigned) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                LOG.infof("Partitions assigned. partitions=%s", partitions);
                try {
                    seek(consumer, partitions);
                } finally {
                    // They are this consumer's even if the database is away: it tries again by itself.
                    whenAssigned.run();
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                continuity.forget(partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                // Another consumer of this service may have them already, and may have found them short.
            }
        };
    }

    /** To the last records that are folded, so that {@link LogContinuity#see} finds them. */
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var positions = store.positions().await().indefinitely();
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        continuity.compare(positions, ends);
        for (var partition : partitions) {
            consumer.seek(
                    partition,
                    positions
                            .getOrDefault(partition.partition(), LogPosition.START)
                            .lastOffset());
        }
    }

    /** What was polled; whoever folds it asks {@link LogContinuity#check} first. */
    <K, V> ConsumerRecords<K, V> see(ConsumerRecords<K, V> records) {
        return continuity.see(records);
    }
}
