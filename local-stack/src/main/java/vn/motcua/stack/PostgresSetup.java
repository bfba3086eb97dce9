package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The owner role and the database that the services expect to find. */
final class PostgresSetup {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "motcua";
    static final String OWNER_PASSWORD = "motcua";
    static final String DATABASE = "motcua";

    /** For initdb: text sorts the same way wherever the server comes from. */
    static final List<String> LOCALE =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

    private final String address;
    private final Path passwordFile;

    PostgresSetup(int port, Path passwordFile) {
        // Localhost answers at once or not at all; the default of the driver is ten seconds.
        this.address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?loginTimeout=2";
        this.passwordFile = passwordFile;
    }

    /** The superuser's password is known to nobody but the owner of the directory. */
    Path newPasswordFile() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    }

    /** True once the server answers with role and database in place; creates what is absent. */
    boolean isDone() {
        try (var connection = connect()) {
            if (isAbsent(connection, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                run(connection, "CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + OWNER_PASSWORD + "'");
            }
            if (isAbsent(connection, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                run(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The value of a server setting such as {@code fsync}. */
    String setting(String name) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(address, SUPERUSER, Files.readString(passwordFile));
        } catch (IOException e) {
            throw new StackFailure("the superuser's password is lost: " + passwordFile, e);
        }
    }

    private static boolean isAbsent(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
