package vn.motcua.kpi.consume;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.motcua.kpi.store.FoldStore;

/** Resumes each assigned partition where the database says it is folded up to. */
@ApplicationScoped
@Identifier("database-position")
public class DatabasePosition implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(DatabasePosition.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // Below max.poll.interval.ms: a consumer that cannot reach its database gives its partitions up.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final FoldStore store;
    private final LogContinuity continuity;

    DatabasePosition(FoldStore store, LogContinuity continuity) {
        this.store = store;
        this.continuity = continuity;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var nextOffsets = store.nextOffsets()
                .onFailure()
                .invoke(failure -> LOG.errorf("Positions not read, trying again. reason=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .await()
                .indefinitely();
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        continuity.compare(nextOffsets, ends);
        for (var partition : partitions) {
            consumer.seek(partition, nextOffsets.getOrDefault(partition.partition(), 0L));
        }
        LOG.infof("Partitions assigned. partitions=%s positions=%s", partitions, nextOffsets);
    }
}
