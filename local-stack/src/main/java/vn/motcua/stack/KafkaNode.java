package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The main class of a broker's own process: formats the directory if it is new, then serves until it is told to stop. */
final class KafkaNode {
    /** Holds the pid of the broker that serves from this directory. */
    static final String READY_FILE = "ready";

    private static final int NODE_ID = 1;

    private KafkaNode() {}

    /** Arguments: the data directory, the port of the clients, the port of the controller. */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var clientPort = Integer.parseInt(arguments[1]);
        var controllerPort = Integer.parseInt(arguments[2]);

        format(directory);
        var server = new KafkaRaftServer(
                new KafkaConfig(settings(directory, clientPort, controllerPort), false), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        Files.writeString(
                directory.resolve(READY_FILE),
                Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(logDirectory(directory)))
                .setMetadataLogDirectory(logDirectory(directory))
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path directory, int clientPort, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", logDirectory(directory));
        settings.put("listeners", "BROKER://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        // The log is the record: nothing is created by accident, nothing expires.
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        // One node is all there is.
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // No other members to wait for, and a consumer that comes back should not wait either.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The default of 128 MB is half of this process's heap.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        return settings;
    }

    private static String logDirectory(Path directory) {
        return directory.resolve("log").toString();
    }
}
