package vn.motcua.kpi.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log that is, or was, held back.
 *
 * @param source the sending system, as far as it could be read; so are eventId, dossier and units
 * @param units every unit it names, as it names them
 * @param missingUnits the unregistered ones
 * @param offset its place in the partition; of a CONFLICT the place of the record that made the conflict known
 * @param recordedAt when it was written to the log
 * @param releasedAt null while it is held
 * @param releasedBy who released it, if they said so; null if the service did by itself
 * @param key as text
 * @param headers as they came
 * @param value as text
 */
public record QuarantinedRecord(
        long id,

        @Schema(enumeration = {"UNREADABLE", "KEY_MISMATCH", "UNKNOWN_UNIT", "TIME_AHEAD", "CONFLICT"})
        String reason,

        String detail,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String dossier,
        List<String> units,
        List<String> missingUnits,
        int partition,
        long offset,
        OffsetDateTime recordedAt,
        OffsetDateTime enteredAt,
        @Nullable OffsetDateTime releasedAt,
        @Nullable String releasedBy,
        @Nullable String releaseReason,
        String key,
        Object headers,
        String value) {
    static final String COLUMNS = """
            id, reason, detail, source, event_id, dossier, units, missing_units, partition, log_offset, record_time,
            entered_at, released_at, released_by, release_note, record_key, headers, record_value""";

    static QuarantinedRecord of(Row row) {
        return new QuarantinedRecord(
                row.getLong("id"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("dossier"),
                List.of(row.getArrayOfStrings("units")),
                List.of(row.getArrayOfStrings("missing_units")),
                row.getInteger("partition"),
                row.getLong("log_offset"),
                row.getOffsetDateTime("record_time"),
                row.getOffsetDateTime("entered_at"),
                row.getOffsetDateTime("released_at"),
                row.getString("released_by"),
                row.getString("release_note"),
                row.getBuffer("record_key").toString(UTF_8),
                row.get(JsonObject.class, "headers").getMap(),
                row.getBuffer("record_value").toString(UTF_8));
    }
}
