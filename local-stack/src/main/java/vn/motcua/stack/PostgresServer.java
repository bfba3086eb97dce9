package vn.motcua.stack;

/** A running PostgreSQL server with one database whose owner the holder may log in as, until it closes the server. */
public interface PostgresServer extends AutoCloseable {
    String host();

    int port();

    String database();

    /** The owner of the database; it may create roles. */
    String user();

    String password();

    /** Where this server came from, for people who read the test's log. */
    String origin();

    /** The address for JDBC, without user and password. */
    default String jdbcUrl() {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database();
    }

    /** The address for the reactive client, without user and password. */
    default String reactiveUrl() {
        return "postgresql://" + host() + ":" + port() + "/" + database();
    }

    @Override
    void close();

    /**
     * A server for tests: the one at {@code MOTCUA_TEST_POSTGRES} ({@code postgresql://user:password@host:port/database}),
     * else a container where a Docker engine answers, else a process of its own on a free port.
     * {@code MOTCUA_TEST_POSTGRES=local} always takes the process. The container's image is
     * {@code POSTGRES_IMAGE}, as in docker-compose.yml, for machines that pull from a mirror.
     */
    static PostgresServer forTests() {
        return TestServers.postgres(System.getenv());
    }
}
