package vn.motcua.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the stack is made of, in the order of starting.
 *
 * @param home where the modules with the built services are
 */
record Parts(StackDirectory directory, Path home, PortOptions ports) {
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
                new KafkaProcess(ports.kafka, directory.kafka(), directory.log("kafka"))));
    }

    /** Reporting comes last because kpi migrates the database that it reads. */
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
                List.of(service("intake", ports.intake, "128m", kafka), service("kpi", ports.kpi, "160m", writer)),
                List.of(service("reporting", ports.reporting, "256m", reader)));
    }

    private StackPart service(String name, int port, String heap, Map<String, String> environment) {
        var jar = home.resolve(name + "-service").resolve("target/quarkus-app/quarkus-run.jar");
        var options = List.of(
                "-Xmx" + heap,
                // The heap starts small, and grows for who needs it.
                "-Xms48m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // Written at the end of the first run, it makes the starts of all later ones a third faster.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + jar.resolveSibling(name + ".jsa"),
                "-XX:+ExitOnOutOfMemoryError",
                // For us: it lets the next start recognise a process that a crash left behind.
                "-Dmotcua.stack=" + directory.root());
        return new ServiceProcess(new ServiceSpec(name, jar, port, environment, options, directory.log(name)));
    }
}
