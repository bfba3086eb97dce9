package vn.motcua.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database alone, as its own client sees it: one connection, one statement after the other. */
final class Database implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;

    Database(String url, String user, String password) {
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer at " + url, e);
        }
    }

    /** Reads every row; returns how many there were. */
    long rows(String sql) {
        return rows(sql, 0);
    }

    /** Reads every row of a list too long to be held; returns how many there were. */
    long rowsInPieces(String sql) {
        // Only inside a transaction does the driver read in pieces.
        try {
            connection.setAutoCommit(false);
            var rows = rows(sql, ROWS_AT_ONCE);
            connection.setAutoCommit(true);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long rows(String sql, int atOnce) {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(atOnce);
            var found = statement.executeQuery(sql);
            var rows = 0L;
            while (found.next()) {
                rows++;
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
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
    public void close() throws SQLException {
        connection.close();
    }
}
