package vn.motcua.stack;

/** A running Kafka broker that the holder may use until it closes it. */
public interface KafkaServer extends AutoCloseable {
    /** The broker's address, {@code host:port}. */
    String bootstrapServers();

    /** Where this broker came from, for people who read the test's log. */
    String origin();

    @Override
    void close();

    /**
     * A broker for tests: the one at {@code MOTCUA_TEST_KAFKA} ({@code host:port}), else a container where a Docker engine
     * answers, else a process of its own on a free port. {@code MOTCUA_TEST_KAFKA=local} always takes the process.
     * The container's image is {@code KAFKA_IMAGE}, as in docker-compose.yml, for machines that pull from a mirror.
     */
    static KafkaServer forTests() {
        return TestServers.kafka(System.getenv());
    }
}
