package vn.motcua.reporting.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;

/** One moment of the database, from which everything in an answer is read; for threads that may wait. */
public final class Snapshot implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    // A client that stops reading must not keep the moment for ever.
    private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
            + " SET LOCAL idle_in_transaction_session_timeout = '5min'; SET LOCAL statement_timeout = '5min'";
    private static final int ROWS_AT_ONCE = 1_000;

    private final SqlConnection connection;
    private @Nullable PreparedStatement statement;
    private @Nullable Cursor cursor;

    private Snapshot(SqlConnection connection) {
        this.connection = connection;
    }

    public static Snapshot of(Pool pool) {
        var snapshot = new Snapshot(pool.getConnectionAndAwait());
        try {
            snapshot.connection.query(BEGIN).executeAndAwait();
            return snapshot;
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** How the data of a period stand. */
    public Stand stand(Period period) {
        var row =
                all(Stand.SQL, Tuple.of(period.from(), period.to())).iterator().next();
        var changedAt = row.getOffsetDateTime(1);
        return new Stand(row.getLong(0), changedAt == null ? null : changedAt.toInstant(), row.getString(2));
    }

    public RowSet<Row> all(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).executeAndAwait(parameters);
    }

    /** Starts a list that may be long; {@link #next} gives its rows. */
    public void open(String sql, Tuple parameters) {
        statement = connection.prepareAndAwait(sql);
        cursor = statement.cursor(parameters);
    }

    /** The next rows, at most a thousand; none at the end of the list. */
    public List<Row> next() {
        if (cursor == null) {
            return List.of();
        }
        var rows = cursor.readAndAwait(ROWS_AT_ONCE);
        if (!cursor.hasMore()) {
            cursor = null;
        }
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    /** Ends it; whatever was not read is let go. */
    @Override
    public void close() {
        connection
                .query("ROLLBACK")
                .execute()
                .onFailure()
                .recoverWithNull()
                .chain(this::forgetStatement)
                .chain(connection::close)
                .subscribe()
                .with(closed -> {}, failure -> LOG.debug("Connection was lost already.", failure));
    }

    /** Else the connection would take it along into the pool, one for each list. */
    private Uni<Void> forgetStatement() {
        return statement == null
                ? Uni.createFrom().voidItem()
                : statement.close().onFailure().recoverWithNull();
    }
}
