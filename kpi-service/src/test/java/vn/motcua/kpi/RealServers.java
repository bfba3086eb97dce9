package vn.motcua.kpi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.motcua.event.Topics;
import vn.motcua.stack.KafkaServer;
import vn.motcua.stack.PostgresProcess;
import vn.motcua.stack.PostgresServer;

/** Gives the service under test a real Kafka with its topic, and a real PostgreSQL. */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    /** Argument of a test that kills the database: then it is a process, wherever other tests get theirs from. */
    public static final String MORTAL = "mortal";

    private KafkaServer kafka;
    private PostgresServer postgres;
    private boolean mortal;

    @Override
    public void init(Map<String, String> arguments) {
        mortal = arguments.containsKey(MORTAL);
    }

    @Override
    public Map<String, String> start() {
        kafka = KafkaServer.forTests();
        postgres = mortal ? PostgresProcess.startFast(temporary()) : PostgresServer.forTests();
        createTopic();
        return Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(PostgresProcess.class));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("motcua-mortal-postgres-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
