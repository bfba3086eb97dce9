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
    List<StackPart> all() {
        var parts = new ArrayList<>(servers());
        parts.addAll(services());
        return parts;
    }

    List<StackPart> servers() {
        return List.of(
                new PostgresProcess(
                        ports.postgres,
                        directory.postgres(),
                        PostgresProcess.Durability.DURABLE,
                        directory.log("postgres")),
                new KafkaProcess(ports.kafka, directory.kafka(), directory.log("kafka")));
    }

    /** Intake comes first because it creates the topic; kpi before reporting because it migrates the database. */
    private List<StackPart> services() {
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
                service("intake", ports.intake, kafka),
                service("kpi", ports.kpi, writer),
                service("reporting", ports.reporting, reader));
    }

    private StackPart service(String name, int port, Map<String, String> environment) {
        var jar = home.resolve(name + "-service").resolve("target/quarkus-app/quarkus-run.jar");
        // The property is for us: it lets the next start recognise a process that a crash left behind.
        var options = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dmotcua.stack=" + directory.root());
        return new ServiceProcess(new ServiceSpec(name, jar, port, environment, options, directory.log(name)));
    }
}
