package vn.motcua.e2e;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import vn.motcua.stack.PostgresServer;

/** Stops every batch after it has written its dossiers, before it can write what they add to the tallies. */
final class HeldBatches {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer postgres;
    private Connection holder;

    HeldBatches(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** From here on no batch is committed. */
    void hold() {
        try {
            holder = connect();
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("UPDATE kpi.revision SET last = last");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Harms the system while so many batches stand in the middle, then lets go of those that are left. */
    void harm(int batches, Runnable harm) {
        await().atMost(PATIENCE).until(() -> waiting() >= batches);
        harm.run();
        try {
            holder.close();
        } catch (SQLException e) {
            // A database that was killed has let go already.
            System.out.println("the hold broke off: " + e.getMessage());
        }
    }

    private long waiting() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE revision %'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
