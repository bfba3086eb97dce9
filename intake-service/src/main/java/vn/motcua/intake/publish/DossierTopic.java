package vn.motcua.intake.publish;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
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
     * Returns when every partition has a broker that leads it, which is some time after the topic is there; the client asks again
     * until its limit of a call.
     *
     * <p>A producer that sends earlier may lose its first batch of a partition while the second is taken. Then no repetition of
     * the first is (KAFKA-15591), and its events are acknowledged to nobody.
     */
    void awaitLeaders(Admin admin) throws InterruptedException, ExecutionException {
        var ends = IntStream.range(0, Topics.DOSSIER_EVENTS_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.DOSSIER_EVENTS, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get();
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
