package vn.motcua.kpi.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Fold;

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

    /** Where to resume each partition; partitions never folded are not in it. */
    public Uni<Map<Integer, Long>> nextOffsets() {
        return pool.query(FoldSql.POSITIONS).execute().map(FoldStore::positions);
    }

    /** Folds what is new in the batch; a batch that is already folded changes nothing. */
    public Uni<Void> write(Batch batch) {
        return pool.withTransaction(transaction -> lockPositions(transaction, batch)
                .map(batch::from)
                .flatMap(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : writeFresh(transaction, fresh)));
    }

    private static Uni<Map<Integer, Long>> lockPositions(SqlConnection transaction, Batch batch) {
        var partitions = batch.slices().keySet().toArray(Integer[]::new);
        return transaction
                .preparedQuery(FoldSql.LOCK_POSITIONS)
                .execute(Tuple.of(partitions))
                .map(FoldStore::positions);
    }

    private static Uni<Void> writeFresh(SqlConnection transaction, Batch fresh) {
        var events = fresh.events().stream().map(LogEntry.OfEvent::event).toList();
        return dossiers(transaction, events)
                // Thousands of events take milliseconds to fold: not on the thread that serves connections.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(before -> Fold.of(before, events))
                .flatMap(fold -> write(transaction, fold, fresh));
    }

    private static Uni<Map<DossierCode, Dossier>> dossiers(SqlConnection transaction, Collection<DossierEvent> events) {
        var codes = new TreeSet<String>();
        events.forEach(event -> codes.add(event.header().dossier().value()));
        return transaction
                .preparedQuery(FoldSql.DOSSIERS)
                .execute(Tuple.of(codes.toArray(String[]::new)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> {
                    var dossiers = HashMap.<DossierCode, Dossier>newHashMap(rows.size());
                    rows.forEach(
                            row -> dossiers.put(new DossierCode(row.getString(0)), DossierJson.read(row.getString(1))));
                    return dossiers;
                });
    }

    /** The statements are sent together; PostgreSQL runs them one after the other on the connection they share. */
    private static Uni<Void> write(SqlConnection transaction, Fold fold, Batch fresh) {
        return Uni.join()
                .all(
                        execute(transaction, FoldSql.WRITE_DOSSIERS, FoldTuples.dossiers(fold)),
                        execute(transaction, FoldSql.ADD_TALLIES, FoldTuples.tallies(fold.difference())),
                        execute(transaction, FoldSql.WRITE_QUARANTINE, FoldTuples.quarantine(fresh.faulty())),
                        execute(transaction, FoldSql.WRITE_POSITIONS, FoldTuples.positions(fresh)))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Uni<Void> execute(SqlConnection transaction, String sql, Tuple arrays) {
        return transaction.preparedQuery(sql).execute(arrays).replaceWithVoid();
    }

    private static Map<Integer, Long> positions(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        var positions = new HashMap<Integer, Long>();
        rows.forEach(row -> positions.put(row.getInteger(0), row.getLong(1)));
        return positions;
    }
}
