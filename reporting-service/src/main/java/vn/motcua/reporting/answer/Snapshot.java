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

/** One moment of the database, from which everything in an answer is read; for threads that may wait. */
public final class Snapshot implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    // A client that stops reading must not keep the moment for ever.
    private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
            + " SET LOCAL idle_in_transaction_session_timeout = '5min'; SET LOCAL statement_timeout = '5min'";
    /** How many rows of a list are held at a time. */
    public static final int ROWS_AT_ONCE = 1_000;

    private final SqlConnection connection;
    private final Uni<Void> begun;
    private @Nullable PreparedStatement statement;
    private @Nullable Cursor cursor;

    private Snapshot(SqlConnection connection) {
        this.connection = connection;
        begun = sent(connection.query(BEGIN).execute().replaceWithVoid());
    }

    /** The moment is that of the first question, with which its beginning travels. */
    public static Snapshot of(Pool pool) {
        return new Snapshot(pool.getConnectionAndAwait());
    }

    public RowSet<Row> all(String sql, Tuple parameters) {
        var rows = connection.preparedQuery(sql).executeAndAwait(parameters);
        // Outside of the transaction they would be of some other moment.
        begun.await().indefinitely();
        return rows;
    }

    private static <T> Uni<T> sent(Uni<T> question) {
        var sent = question.memoize().indefinitely();
        var _ = sent.subscribe()
                .with(answer -> {}, failure -> LOG.debug("Told to whoever waits for the answer.", failure));
        return sent;
    }

    /** Starts a list that may be long; {@link #next} gives its rows. */
    public void open(String sql, Tuple parameters) {
        begun.await().indefinitely();
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
