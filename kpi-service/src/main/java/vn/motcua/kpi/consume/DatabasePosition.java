package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.motcua.kpi.store.FoldStore;

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

    ConsumerRebalanceListener listener(Consumer<?, ?> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                seek(consumer, partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                continuity.forget(partitions);
            }
        };
    }

    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var nextOffsets = store.nextOffsets().await().indefinitely();
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        continuity.compare(nextOffsets, ends);
        for (var partition : partitions) {
            consumer.seek(partition, nextOffsets.getOrDefault(partition.partition(), 0L));
        }
        LOG.infof("Partitions assigned. partitions=%s positions=%s", partitions, nextOffsets);
    }
}
