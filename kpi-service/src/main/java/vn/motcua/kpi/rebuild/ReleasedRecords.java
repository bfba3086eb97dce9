package vn.motcua.kpi.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.motcua.kpi.quarantine.Attempt;
import vn.motcua.kpi.quarantine.HeldRecord;

/** Releases in the rebuilt tables what was released from quarantine in the live ones, by the same means. */
final class ReleasedRecords {
    private static final int AT_ONCE = 5_000;

    private static final String RELEASED = """
            SELECT %s FROM kpi_rebuild.quarantine AS held
            WHERE released_at IS NULL AND id > $1 AND EXISTS (
                SELECT FROM kpi.quarantine AS live
                WHERE (live.partition, live.log_offset, live.reason) = (held.partition, held.log_offset, held.reason)
                    AND live.released_at IS NOT NULL)
            ORDER BY id LIMIT %d""".formatted(HeldRecord.COLUMNS, AT_ONCE);

    private static final String MARK = "UPDATE kpi_rebuild.quarantine SET released_at = now() WHERE id = ANY($1)";

    private ReleasedRecords() {}

    /** A record that cannot be folded stays held, and so becomes a difference. */
    static void fold(Pool staging) {
        var lastId = 0L;
        List<HeldRecord> some;
        do {
            var afterId = lastId;
            some = staging.withTransaction(transaction -> some(transaction, afterId))
                    .await()
                    .indefinitely();
            lastId = some.isEmpty() ? lastId : some.getLast().id();
        } while (some.size() == AT_ONCE);
    }

    private static Uni<List<HeldRecord>> some(SqlConnection transaction, long afterId) {
        return transaction
                .preparedQuery(RELEASED)
                .execute(Tuple.of(afterId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HeldRecord::of)
                        .toList())
                .flatMap(records -> Attempt.of(transaction, records))
                .call(attempt -> transaction.preparedQuery(MARK).execute(Tuple.of(attempt.releasedIds())))
                .map(Attempt::records);
    }
}
