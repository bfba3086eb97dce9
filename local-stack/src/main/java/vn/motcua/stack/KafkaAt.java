package vn.motcua.stack;

/**
 * A broker that someone else runs, or that a test was given.
 *
 * @param ending what closing it does
 */
record KafkaAt(String bootstrapServers, String origin, Runnable ending) implements KafkaServer {
    @Override
    public void close() {
        ending.run();
    }
}
