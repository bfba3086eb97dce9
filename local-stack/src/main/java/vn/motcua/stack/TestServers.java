package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The choice of where a test's servers come from. */
final class TestServers {
    static final String KAFKA = "MOTCUA_TEST_KAFKA";
    static final String POSTGRES = "MOTCUA_TEST_POSTGRES";

    /** As a value of either variable: a process of its own, even where Docker runs. */
    private static final String LOCAL = "local";

    private TestServers() {}

    static KafkaServer kafka(Map<String, String> environment) {
        var server = chosenKafka(environment.getOrDefault(KAFKA, ""));
        say(server.origin());
        return server;
    }

    static PostgresServer postgres(Map<String, String> environment) {
        var server = chosenPostgres(environment.getOrDefault(POSTGRES, ""));
        say(server.origin());
        return server;
    }

    private static KafkaServer chosenKafka(String address) {
        if (!address.isEmpty() && !address.equals(LOCAL)) {
            return new KafkaAt(address, "given, Kafka on " + address, () -> {});
        }
        if (mayUseDocker(address)) {
            return Containers.kafka();
        }
        var directory = temporary("kafka");
        var kafka = KafkaProcess.start(directory);
        return new KafkaAt(kafka.bootstrapServers(), kafka.origin(), endingOf(kafka, directory));
    }

    private static PostgresServer chosenPostgres(String address) {
        if (!address.isEmpty() && !address.equals(LOCAL)) {
            return PostgresAt.given(address);
        }
        if (mayUseDocker(address)) {
            return Containers.postgres();
        }
        var directory = temporary("postgres");
        var postgres = PostgresProcess.startFast(directory);
        return new PostgresAt(
                postgres.host(),
                postgres.port(),
                postgres.database(),
                postgres.user(),
                postgres.password(),
                postgres.origin(),
                endingOf(postgres, directory));
    }

    private static boolean mayUseDocker(String address) {
        return !address.equals(LOCAL) && Containers.areAvailable();
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory("motcua-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also done when the virtual machine ends, because tests forget. */
    private static Runnable endingOf(StackPart part, Path directory) {
        Runnable ending = () -> {
            part.stop();
            try {
                Directories.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "stop-" + part.name()));
        return ending;
    }

    private static void say(String origin) {
        System.out.println("[local-stack] " + origin);
    }
}
