package vn.motcua.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vn.motcua.simulator.client.Services;
import vn.motcua.stack.KafkaProcess;
import vn.motcua.stack.Ports;
import vn.motcua.stack.PostgresProcess;
import vn.motcua.stack.PostgresProcess.Durability;
import vn.motcua.stack.ServiceProcess;
import vn.motcua.stack.ServiceSpec;
import vn.motcua.stack.StackPart;

/** The packaged services with a Kafka and a PostgreSQL of their own, all as processes that can be killed. */
final class WholeSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The heap is what {@link LongStreamE2eIT} promises. Services that live for a minute need the first compiler only. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    final PostgresProcess postgres;
    final KafkaProcess kafka;
    final ServiceProcess intake;
    final ServiceProcess kpi;
    /** Shares the work of the first where a test starts it. */
    final ServiceProcess secondKpi;

    final ServiceProcess reporting;

    private final Deque<StackPart> started = new ArrayDeque<>();

    private final Path directory;

    private WholeSystem(Path directory) {
        this.directory = directory;
        postgres = new PostgresProcess(Ports.free(), directory.resolve("postgres"), Durability.FAST);
        kafka = new KafkaProcess(Ports.free(), directory.resolve("kafka"));
        intake = service("intake-service", "intake-service");
        kpi = service("kpi-service", "kpi-service");
        secondKpi = service("kpi-service", "second-kpi-service");
        reporting = service("reporting-service", "reporting-service");
    }

    static WholeSystem start() {
        var system = new WholeSystem(directory());
        // As the stack itself does: what needs nothing of each other starts at once.
        system.start(system.postgres, system.kafka);
        system.start(system.intake, system.kpi);
        system.start(system.reporting);
        return system;
    }

    /** With two instances of kpi-service. */
    static WholeSystem startWithTwoFolds() {
        var system = start();
        system.start(system.secondKpi);
        return system;
    }

    /** Enough to acknowledge events; nothing folds them. */
    static WholeSystem startIntakeOnly() {
        var system = new WholeSystem(directory());
        system.start(system.kafka);
        system.start(system.intake);
        return system;
    }

    /** Beside each other. */
    private void start(StackPart... parts) {
        for (var part : parts) {
            part.start();
            started.push(part);
        }
        for (var part : parts) {
            part.awaitReady(PATIENCE);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("motcua-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was published is gone, as after a volume was deleted; the database stays. */
    void loseTheLog() {
        kpi.stop();
        intake.stop();
        kafka.stop();
        delete(directory.resolve("kafka"));
        kafka.start();
        kafka.awaitReady(PATIENCE);
        intake.start();
        intake.awaitReady(PATIENCE);
        kpi.start();
    }

    /**
     * Starts a server that was killed. Its sessions end one by one, and until the last has ended none can start in its
     * place.
     */
    void restartPostgres() {
        await().ignoreExceptions().atMost(PATIENCE).until(() -> {
            if (!postgres.isAlive()) {
                postgres.start();
            }
            postgres.awaitReady(Duration.ofSeconds(20));
            return true;
        });
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Services addresses() {
        return new Services(address(intake), address(kpi), address(reporting));
    }

    static URI address(ServiceProcess service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }

    private ServiceProcess service(String module, String name) {
        var database = "//127.0.0.1:" + postgres.port() + "/" + postgres.database();
        var environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql:" + database,
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql:" + database);
        return new ServiceProcess(new ServiceSpec(
                name,
                Path.of("..", module, "target", "quarkus-app", "quarkus-run.jar"),
                Ports.free(),
                environment,
                JVM_OPTIONS,
                directory.resolve(name + ".log")));
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            started.pop().stop();
        }
    }
}
