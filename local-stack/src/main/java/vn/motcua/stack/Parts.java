package vn.motcua.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the stack is made of, in the order of starting.
 *
 * @param home where the modules with the built services are
 */
record Parts(StackDirectory directory, Path home, PortOptions ports) {
    // Heaps that start small grow for who needs them.
    private static final List<String> SMALL_HEAP = List.of("-Xmx128m", "-Xms48m");
    private static final List<String> LISTS_HEAP = List.of("-Xmx192m", "-Xms48m");

    // Two batches of the fold live while others come: where they do not fit among the young, each collection moves them
    // to the old, and collecting takes a third of the service's time.
    private static final List<String> BATCHES_HEAP = List.of("-Xmx224m", "-Xms224m", "-Xmn144m", "-XX:SurvivorRatio=2");

    /** In waves: the parts of one start beside each other, when those of the one before are ready. */
    List<List<StackPart>> all() {
        var waves = new ArrayList<>(servers());
        waves.addAll(services());
        return waves;
    }

    List<List<StackPart>> servers() {
        return List.of(List.of(
                new PostgresProcess(
                        ports.postgres,
                        directory.postgres(),
                        PostgresProcess.Durability.DURABLE,
                        directory.log("postgres")),
                new KafkaProcess(
                        ports.kafka,
                        directory.kafka(),
                        directory.log("kafka"),
                        Optional.of(new AotCache(ClassPath.own(), "kafka", ports.kafka)))));
    }

    /** Reporting comes last because kpi migrates the database that it reads: a new release must not read old views. */
    private List<List<StackPart>> services() {
        var database = "postgresql://127.0.0.1:" + ports.postgres + "/" + PostgresSetup.DATABASE;
        var kafka = Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka);
        var reader = Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", database);
        var writer = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka,
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                database,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + database);
        return List.of(
                List.of(
                        service("intake", ports.intake, SMALL_HEAP, kafka),
                        service("kpi", ports.kpi, BATCHES_HEAP, writer)),
                List.of(service("reporting", ports.reporting, LISTS_HEAP, reader)));
    }

    private StackPart service(String name, int port, List<String> heap, Map<String, String> environment) {
        var jar = home.resolve(name + "-service").resolve("target/quarkus-app/quarkus-run.jar");
        var options = new ArrayList<>(heap);
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                // For us: it lets the next start recognise a process that a crash left behind.
                "-Dmotcua.stack=" + directory.root()));
        return new ServiceProcess(new ServiceSpec(name, jar, port, environment, options, directory.log(name)));
    }
}
