package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Servers for tests as containers, on machines where a Docker engine answers. */
final class Containers {
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private Containers() {}

    static boolean areAvailable() {
        // Testcontainers looks for an engine in many places, slowly, and tells the log about each.
        if (!Files.exists(SOCKET) && System.getenv("DOCKER_HOST") == null) {
            return false;
        }
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static KafkaServer kafka() {
        var image = image("KAFKA_IMAGE", "apache/kafka:4.1.2");
        var container = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        var address = container.getBootstrapServers();
        return new KafkaAt(address, "container " + image + ", Kafka on " + address, container::stop);
    }

    static PostgresServer postgres() {
        var image = image("POSTGRES_IMAGE", "postgres:18");
        // The image makes this user a superuser, which is more than the CREATEROLE that is promised.
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresSetup.LOCALE))
                .withDatabaseName(PostgresSetup.DATABASE)
                .withUsername(PostgresSetup.OWNER)
                .withPassword(PostgresSetup.OWNER_PASSWORD);
        container.start();
        var port = container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new PostgresAt(
                container.getHost(),
                port,
                PostgresSetup.DATABASE,
                PostgresSetup.OWNER,
                PostgresSetup.OWNER_PASSWORD,
                "container " + image + ", PostgreSQL on " + container.getHost() + ":" + port,
                container::stop);
    }

    private static String image(String variable, String standard) {
        return System.getenv().getOrDefault(variable, standard);
    }
}
