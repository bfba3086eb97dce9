package vn.motcua.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The database alone, as its own client sees it: one connection, one statement after the other. */
final class Database implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    /** Planned once, as those of the services are. */
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Database(String url, String user, String password) {
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer at " + url, e);
        }
    }

    /** Reads every row; returns how many there were. The statement stays prepared. */
    long rows(String sql) {
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            return count(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Reads every row of a list too long to be held; returns how many there were. */
    long rowsInPieces(String sql) {
        // Only inside a transaction does the driver read in pieces.
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                return count(statement.executeQuery(sql));
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long count(ResultSet found) throws SQLException {
        try (found) {
            var rows = 0L;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }

    String text(String sql) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        return Long.parseLong(text(sql));
    }

    /** Returns after the commit. */
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be closed", e);
        }
    }
}
