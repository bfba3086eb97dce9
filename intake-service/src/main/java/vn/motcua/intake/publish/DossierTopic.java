package vn.motcua.intake.publish;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.motcua.event.Topics;
import vn.motcua.intake.IntakeConfig;

/** The topic as it must be: created if it is missing, never changed if it is there. */
@Singleton
final class DossierTopic {
    private static final SortedMap<String, String> FOR_EVER = new TreeMap<>(Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));

    private static final Duration UNTIL_LED = Duration.ofSeconds(5);

    private final short replicationFactor;

    DossierTopic(IntakeConfig config) {
        this.replicationFactor = config.kafka().replicationFactor();
    }

    /** What is wrong with the topic, empty if nothing is. */
    Optional<String> trouble(Admin admin) throws InterruptedException, ExecutionException {
        try {
            var trouble = troubleOf(partitions(admin));
            return trouble.isPresent() ? trouble : troubleOf(retention(admin));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
        create(admin);
        return troubleOf(partitions(admin));
    }

    /**
     * Whether each partition is led, which is waited for for some seconds. The leaders themselves are asked: metadata names
     * them before they take records.
     *
     * <p>A producer that sends to a new topic earlier may have its first batch of a partition refused and its second taken. The
     * broker then refuses the first until it expires (KAFKA-15591), so its events are not acknowledged.
     */
    boolean isLed(Admin admin) throws InterruptedException, ExecutionException {
        var ends = IntStream.range(0, Topics.DOSSIER_EVENTS_PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(Topics.DOSSIER_EVENTS, partition),
                        partition -> OffsetSpec.latest()));
        try {
            admin.listOffsets(ends, new ListOffsetsOptions().timeoutMs((int) UNTIL_LED.toMillis()))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }

    private static int partitions(Admin admin) throws InterruptedException, ExecutionException {
        var topics = admin.describeTopics(List.of(Topics.DOSSIER_EVENTS))
                .allTopicNames()
                .get();
        // One topic was asked for, by name.
        return topics.values().iterator().next().partitions().size();
    }

    private static Map<String, String> retention(Admin admin) throws InterruptedException, ExecutionException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.DOSSIER_EVENTS);
        // One topic was asked for, by name.
        var config = admin.describeConfigs(List.of(topic))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        var found = new TreeMap<String, String>();
        FOR_EVER.keySet().forEach(name -> found.put(name, config.get(name).value()));
        return found;
    }

    private static Optional<String> troubleOf(Map<String, String> retention) {
        if (retention.equals(FOR_EVER)) {
            return Optional.empty();
        }
        return Optional.of("topic %s: %s (expected: %s; the log is the record, nothing of it may expire)"
                .formatted(Topics.DOSSIER_EVENTS, retention, FOR_EVER));
    }

    private static Optional<String> troubleOf(int partitions) {
        if (partitions == Topics.DOSSIER_EVENTS_PARTITIONS) {
            return Optional.empty();
        }
        return Optional.of(
                "topic %s: %d partitions (expected: %d; another count would move dossiers between partitions)"
                        .formatted(Topics.DOSSIER_EVENTS, partitions, Topics.DOSSIER_EVENTS_PARTITIONS));
    }

    private Map<String, String> configs() {
        var configs = new TreeMap<>(FOR_EVER);
        if (replicationFactor >= 3) {
            // With one in-sync replica left, acks=all would mean a single broker.
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return configs;
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException {
        var topic = new NewTopic(Topics.DOSSIER_EVENTS, Topics.DOSSIER_EVENTS_PARTITIONS, replicationFactor)
                .configs(configs());
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
