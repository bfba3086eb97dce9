package vn.motcua.stack;

import java.net.URI;

/**
 * A database server that someone else runs, or that a test was given.
 *
 * @param ending what closing it does
 */
record PostgresAt(String host, int port, String database, String user, String password, String origin, Runnable ending)
        implements PostgresServer {
    private static final String FORM = "postgresql://user:password@host:port/database";

    /** From an address in the form {@value #FORM}; the server stays when this is closed. */
    static PostgresAt given(String address) {
        var uri = URI.create(address);
        var login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var path = uri.getPath();
        if (uri.getHost() == null || uri.getPort() < 0 || login.length != 2 || path.length() < 2) {
            throw new StackFailure("address of PostgreSQL: not understood (expected: " + FORM + ")");
        }
        return new PostgresAt(
                uri.getHost(),
                uri.getPort(),
                path.substring(1),
                login[0],
                login[1],
                "given, PostgreSQL on " + uri.getHost() + ":" + uri.getPort() + path,
                () -> {});
    }

    @Override
    public void close() {
        ending.run();
    }
}
