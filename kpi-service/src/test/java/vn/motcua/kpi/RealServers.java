package vn.motcua.kpi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.motcua.event.Topics;
import vn.motcua.stack.KafkaServer;
import vn.motcua.stack.PostgresServer;

/** Gives the service under test a real Kafka with its topic, and a real PostgreSQL. */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private KafkaServer kafka;
    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        kafka = KafkaServer.forTests();
        postgres = PostgresServer.forTests();
        createTopic();
        return Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password());
    }

    private void createTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(Topics.DOSSIER_EVENTS, Topics.DOSSIER_EVENTS_PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("topic not created", e);
        }
    }

    @Override
    public void stop() {
        postgres.close();
        kafka.close();
    }
}
