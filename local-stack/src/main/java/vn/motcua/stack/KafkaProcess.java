package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A single-node Kafka (KRaft) broker as a process that can be killed, paused, or started again on the same data. */
public final class KafkaProcess extends StackPart implements KafkaServer {
    private final Path directory;
    private final Optional<AotCache> cache;

    /** Not started yet; the directory keeps the broker's data between starts. */
    public KafkaProcess(int port, Path directory) {
        this(port, directory, directory.resolve("kafka.log"), Optional.empty());
    }

    KafkaProcess(int port, Path directory, Path logFile, Optional<AotCache> cache) {
        super(new Child("kafka", logFile), port);
        this.directory = directory.toAbsolutePath();
        this.cache = cache;
    }

    /** A started broker on a free port. */
    public static KafkaProcess start(Path directory) {
        var kafka = new KafkaProcess(Ports.free(), directory);
        kafka.start();
        kafka.awaitReady(Duration.ofSeconds(60));
        return kafka;
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow"));
        cache.map(AotCache::options).ifPresent(command::addAll);
        command.addAll(List.of(
                KafkaNode.class.getName(),
                directory.toString(),
                Integer.toString(port()),
                Integer.toString(Ports.free())));
        child().start(command, Map.of("CLASSPATH", JavaCommand.classPath()));
    }

    @Override
    public void awaitReady(Duration limit) {
        child().awaitReady(() -> Files.exists(readyFile()), limit);
    }

    @Override
    Optional<AotCache> cache() {
        return cache;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    public String origin() {
        return "local process, Kafka on " + bootstrapServers();
    }

    private Path readyFile() {
        return directory.resolve(KafkaNode.READY_FILE);
    }
}
