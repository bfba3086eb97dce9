package vn.motcua.kpi.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a batch of the log in one transaction: dossier states, tallies, quarantine, and how far the log is folded.
 *
 * <p>The lock on the partitions' positions comes first. It makes this the only writer of their dossiers, so a consumer
 * that lost its partitions without noticing finds its batch already folded instead of overwriting newer states.
 */
@ApplicationScoped
public final class FoldStore {
    private final Pool pool;

    FoldStore(Pool pool) {
        this.pool = pool;
    }

    /** The same fold into the tables that another pool finds. */
    public FoldStore into(Pool other) {
        return new FoldStore(other);
    }

    /** Where to resume each partition; partitions never folded are not in it. */
    public Uni<Map<Integer, LogPosition>> positions() {
        return pool.query(FoldSql.POSITIONS).execute().map(rows -> {
            var positions = new HashMap<Integer, LogPosition>();
            rows.forEach(row -> {
                var recordedAt = row.getOffsetDateTime(2);
                positions.put(
                        row.getInteger(0),
                        new LogPosition(row.getLong(1), recordedAt == null ? null : recordedAt.toInstant()));
            });
            return positions;
        });
    }

    /**
     * Folds what is new in the batch; a batch that is already folded changes nothing.
     *
     * @return what was new, with events of unregistered units and conflicts among the unfit
     */
    public Uni<Sorted> write(Batch batch) {
        return pool.withTransaction(transaction ->
                lockPositions(transaction, batch).map(batch::from).flatMap(fresh -> writeFresh(transaction, fresh)));
    }

    private static Uni<Map<Integer, Long>> lockPositions(SqlConnection transaction, Batch batch) {
        var partitions = batch.slices().keySet().toArray(Integer[]::new);
        return transaction
                .preparedQuery(FoldSql.LOCK_POSITIONS)
                .execute(Tuple.of(partitions))
                .map(FoldStore::nextOffsets);
    }

    private static Uni<Sorted> writeFresh(SqlConnection transaction, Batch fresh) {
        var folding = new Folding(transaction);
        return folding.fold(fresh.events().toList())
                .map(sorted -> sorted.withUnfit(fresh.unfit()))
                .call(sorted -> folding.quarantine(sorted.unfit()))
                .call(() -> folding.write(FoldSql.WRITE_POSITIONS, FoldTuples.positions(fresh)));
    }

    private static Map<Integer, Long> nextOffsets(RowSet<Row> rows) {
        var nextOffsets = new HashMap<Integer, Long>();
        rows.forEach(row -> nextOffsets.put(row.getInteger(0), row.getLong(1)));
        return nextOffsets;
    }
}
