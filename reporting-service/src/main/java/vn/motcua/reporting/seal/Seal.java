package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a sealed report beside its content. */
@Schema(description = "A sealed report. It never changes; a report that was opened again has another edition.")
record Seal(
        @Schema(examples = "7") long id,
        @Schema(examples = "weekly-sheet") String form,
        @Schema(examples = "H12") String unit,

        @Schema(
                description = "What else was asked for, as in the address of the live report",
                examples = "plan=campaign-69&week=2023-W18")
        String question,

        LocalDate from,
        LocalDate to,
        @Schema(examples = "1") int edition,

        @Schema(description = "Whether there is no later edition")
        boolean latest,

        @Schema(description = "Of the data, when its figures were read; no later change is in them", examples = "4711")
        long revision,

        @Schema(description = "Of the bytes of the canonical JSON that /v1/seals/{id}/report gives")
        String sha256,

        @Schema(description = "Who sealed it", examples = "schedule")
        String sealedBy,

        Instant sealedAt,

        @Schema(description = "When the schedule was to seal it; null for what a person sealed") @Nullable
        Instant cutOff,

        @Schema(description = "Why it was opened again; null for the first edition") @Nullable
        String reason,

        @Schema(description = "What its reader must know, such as that it was sealed late") @Nullable
        String note) {
    /** The columns that {@link #of} reads. */
    static final String COLUMNS = "id, form, unit, question, from_day, to_day, edition,"
            + " NOT EXISTS (SELECT FROM reporting.seal later WHERE (later.form, later.unit, later.question)"
            + " = (seal.form, seal.unit, seal.question) AND later.edition > seal.edition) AS latest,"
            + " revision, sha256, sealed_by, sealed_at, cut_off, reason, note";

    static Seal of(Row row) {
        var cutOff = row.getOffsetDateTime("cut_off");
        return new Seal(
                row.getLong("id"),
                row.getString("form"),
                row.getString("unit"),
                row.getString("question"),
                row.getLocalDate("from_day"),
                row.getLocalDate("to_day"),
                row.getInteger("edition"),
                row.getBoolean("latest"),
                row.getLong("revision"),
                row.getString("sha256"),
                row.getString("sealed_by"),
                row.getOffsetDateTime("sealed_at").toInstant(),
                cutOff == null ? null : cutOff.toInstant(),
                row.getString("reason"),
                row.getString("note"));
    }
}
