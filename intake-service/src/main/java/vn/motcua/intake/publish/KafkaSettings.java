package vn.motcua.intake.publish;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import vn.motcua.intake.IntakeConfig;

/** The settings of the Kafka clients: those of {@code kafka.*}, below what the promises of this service need. */
@Singleton
final class KafkaSettings {
    private final Map<String, Object> connection;
    private final IntakeConfig.Kafka config;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> connection, IntakeConfig config) {
        this.connection = connection;
        this.config = config.kafka();
    }

    Map<String, Object> producer() {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        // All that may wait for Kafka, over all calls.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.stall().toMillis());
        // Longer than the answer waits: a broker that is slow but moving loses nothing, and one that is away
        // is known by its silence (see Acknowledgements).
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }

    Map<String, Object> admin() {
        var settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }
}
