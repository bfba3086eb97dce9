package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessIT {
    private static final List<NewTopic> FACTS = List.of(new NewTopic("facts", 1, (short) 1));

    @TempDir
    private Path directory;

    @Test
    void killedBrokerComesBackOnItsPortWithItsData() throws Exception {
        try (var kafka = KafkaProcess.start(directory);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(FACTS).all().get(20, TimeUnit.SECONDS);

            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
            kafka.start();
            kafka.awaitReady(Duration.ofSeconds(60));

            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("facts");
        }
    }

    @Test
    void pausedBrokerAnswersOnlyWhenResumed() throws Exception {
        try (var kafka = KafkaProcess.start(directory);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            kafka.pause();
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get(2, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);

            kafka.resume();

            assertThat(admin.describeCluster().clusterId().get(30, TimeUnit.SECONDS))
                    .isNotBlank();
        }
    }

    @Test
    void logIsKeptForEverAndNoTopicAppearsByAccident() throws Exception {
        try (var kafka = KafkaProcess.start(directory);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");

            var settings = admin.describeConfigs(List.of(broker))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(broker);

            assertThat(settings.get("log.retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("auto.create.topics.enable").value()).isEqualTo("false");
        }
    }
}
