package vn.motcua.kpi.quarantine;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.LogEntry.Reason;
import vn.motcua.kpi.store.RecordContent;
import vn.motcua.wire.ContractViolation;

/** A record in quarantine, as far as its release needs it. */
record HeldRecord(long id, Reason reason, int partition, long offset, Instant recordedAt, RecordContent content) {
    static final String COLUMNS = "id, reason, partition, log_offset, record_time, record_key, headers, record_value";

    static HeldRecord of(Row row) {
        var headers = new HashMap<String, String>();
        row.get(JsonObject.class, "headers")
                .forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
        return new HeldRecord(
                row.getLong("id"),
                Reason.valueOf(row.getString("reason")),
                row.getInteger("partition"),
                row.getLong("log_offset"),
                row.getOffsetDateTime("record_time").toInstant(),
                new RecordContent(
                        row.getBuffer("record_key").getDelegate(),
                        headers,
                        row.getBuffer("record_value").getDelegate()));
    }

    /**
     * What is to be folded, read by today's contract, under the dossier that it names itself.
     *
     * @throws ContractViolation if it still breaks the contract
     * @throws IOException if it still is no JSON
     */
    LogEntry.OfEvent entry() throws IOException {
        return new LogEntry.OfEvent(partition, offset, recordedAt, content.event());
    }
}
