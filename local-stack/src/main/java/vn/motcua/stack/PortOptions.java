package vn.motcua.stack;

import java.util.List;
import picocli.CommandLine.Option;

/** The ports of the stack, each movable by a flag or by the environment. */
public final class PortOptions {
    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:MOTCUA_POSTGRES_PORT:-15432}",
            description = "PostgreSQL, default 15432 (MOTCUA_POSTGRES_PORT)")
    int postgres;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:MOTCUA_KAFKA_PORT:-19092}",
            description = "Kafka, default 19092 (MOTCUA_KAFKA_PORT)")
    int kafka;

    @Option(
            names = "--intake-port",
            paramLabel = "PORT",
            defaultValue = "${env:MOTCUA_INTAKE_PORT:-8081}",
            description = "intake-service, default 8081 (MOTCUA_INTAKE_PORT)")
    int intake;

    @Option(
            names = "--kpi-port",
            paramLabel = "PORT",
            defaultValue = "${env:MOTCUA_KPI_PORT:-8082}",
            description = "kpi-service, default 8082 (MOTCUA_KPI_PORT)")
    int kpi;

    @Option(
            names = "--reporting-port",
            paramLabel = "PORT",
            defaultValue = "${env:MOTCUA_REPORTING_PORT:-8083}",
            description = "reporting-service, default 8083 (MOTCUA_REPORTING_PORT)")
    int reporting;

    /** The same ports as flags. */
    List<String> asArguments() {
        return List.of(
                "--postgres-port=" + postgres,
                "--kafka-port=" + kafka,
                "--intake-port=" + intake,
                "--kpi-port=" + kpi,
                "--reporting-port=" + reporting);
    }
}
