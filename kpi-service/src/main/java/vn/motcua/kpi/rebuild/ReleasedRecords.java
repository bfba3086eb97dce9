package vn.motcua.kpi.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.stream.StreamSupport;
import vn.motcua.event.DossierEvent;
import vn.motcua.kpi.store.Folding;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.EventJson;

/** Folds into the rebuilt tables what was released from quarantine into the live ones. */
final class ReleasedRecords {
    private static final int AT_ONCE = 5_000;

    private static final String RELEASE = """
            UPDATE kpi_rebuild.quarantine SET released_at = now()
            WHERE id IN (
                SELECT held.id
                FROM kpi_rebuild.quarantine AS held JOIN kpi.quarantine AS live USING (partition, log_offset)
                WHERE held.released_at IS NULL AND live.released_at IS NOT NULL AND held.reason <> 'UNREADABLE'
                    AND NOT EXISTS (
                        SELECT FROM unnest(held.missing_units) AS missing
                        WHERE missing NOT IN (SELECT name FROM kpi.unit_name))
                ORDER BY held.id LIMIT %d)
            RETURNING headers, record_value""".formatted(AT_ONCE);

    private ReleasedRecords() {}

    static void fold(Pool staging) {
        int released;
        do {
            released = staging.withTransaction(ReleasedRecords::some).await().indefinitely();
        } while (released == AT_ONCE);
    }

    private static Uni<Integer> some(SqlConnection transaction) {
        return transaction
                .query(RELEASE)
                .execute()
                .call(rows -> fold(transaction, rows))
                .map(RowSet::rowCount);
    }

    private static Uni<Void> fold(SqlConnection transaction, RowSet<Row> rows) {
        var events = StreamSupport.stream(rows.spliterator(), false)
                .map(ReleasedRecords::event)
                .toList();
        return new Folding(transaction).foldRegistered(events);
    }

    private static DossierEvent event(Row row) {
        var attributes = new HashMap<String, String>();
        row.get(JsonObject.class, 0).forEach(header -> {
            if (header.getKey().startsWith(Attributes.KAFKA_PREFIX)) {
                attributes.put(header.getKey().substring(Attributes.KAFKA_PREFIX.length()), (String) header.getValue());
            }
        });
        try {
            return EventJson.read(attributes, row.getBuffer(1).getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was released can be read", e);
        }
    }
}
