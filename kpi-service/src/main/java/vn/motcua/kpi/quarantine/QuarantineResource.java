package vn.motcua.kpi.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.problem.ProblemException;

/** What waits in quarantine. */
@Path("/v1/quarantine")
@Tag(name = "Quarantine")
public class QuarantineResource {
    private static final int MOST = 1_000;

    private static final String HELD = """
            SELECT id, reason, detail, missing_units, partition, log_offset, entered_at, record_key, headers, record_value,
                count(*) OVER () AS total
            FROM kpi.quarantine
            WHERE released_at IS NULL AND ($1::text IS NULL OR reason = $1)
            ORDER BY id LIMIT $2""";

    private static final List<String> REASONS =
            Arrays.stream(LogEntry.Reason.values()).map(Enum::name).toList();

    private final Pool pool;

    QuarantineResource(Pool pool) {
        this.pool = pool;
    }

    /**
     * The oldest records first.
     *
     * @param total how many there are, of which these are the first
     */
    public record Quarantine(long total, List<QuarantinedRecord> records) {}

    @GET
    @Operation(summary = "Records of the log that are not folded, the oldest first, and how many there are")
    public Uni<Quarantine> list(
            @Parameter(description = "UNREADABLE, KEY_MISMATCH or UNKNOWN_UNIT; all if left out") @RestQuery @Nullable
                    String reason,
            @Parameter(description = "At most so many, 1 to 1000") @RestQuery @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(KpiProblem.INVALID_LIMIT, limit + " (expected: 1 to " + MOST + ")", "limit");
        }
        if (reason != null && !REASONS.contains(reason)) {
            throw new ProblemException(
                    KpiProblem.UNKNOWN_REASON, reason + " (expected: one of " + REASONS + ")", "reason");
        }
        return pool.preparedQuery(HELD).execute(Tuple.of(reason, limit)).map(rows -> {
            var records = StreamSupport.stream(rows.spliterator(), false)
                    .map(QuarantineResource::quarantined)
                    .toList();
            var total = records.isEmpty() ? 0 : rows.iterator().next().getLong("total");
            return new Quarantine(total, records);
        });
    }

    private static QuarantinedRecord quarantined(Row row) {
        return new QuarantinedRecord(
                row.getLong("id"),
                row.getString("reason"),
                row.getString("detail"),
                List.of(row.getArrayOfStrings("missing_units")),
                row.getInteger("partition"),
                row.getLong("log_offset"),
                row.getOffsetDateTime("entered_at"),
                row.getBuffer("record_key").toString(UTF_8),
                row.get(JsonObject.class, "headers").getMap(),
                row.getBuffer("record_value").toString(UTF_8));
    }
}
