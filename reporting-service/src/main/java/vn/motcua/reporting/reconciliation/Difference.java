package vn.motcua.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that counts otherwise there than here.
 *
 * @param row of their list, the header line being 1; null if the dossier is not in it
 * @param difference what it adds to their number less what it adds to ours
 * @param here null if we do not know the dossier
 * @param there null if it is not in their list, or its row cannot be read
 */
public record Difference(
        @Schema(examples = "H12.18-230315-0001") String dossier,
        @Schema(examples = "17") @Nullable Integer row,
        @Schema(examples = "-1") int difference,
        @Nullable Side here,
        @Nullable Side there) {
    static final List<String> COLUMNS = List.of(
            "figure",
            "cause",
            "dossier",
            "row",
            "difference",
            "hereStatus",
            "hereChannel",
            "hereProcedure",
            "hereUnit",
            "hereDay",
            "hereDueOn",
            "thereStatus",
            "thereChannel",
            "thereProcedure",
            "thereUnit",
            "thereDay",
            "thereDueOn",
            "problem");

    /**
     * What one side says of a dossier, as far as it says it.
     *
     * @param status NOT_RECEIVED, RECEIVED or RESOLVED
     * @param unit where the figure counts it: the receiving, the resolving, or the one that was paid
     * @param day on which the figure counts it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            @Schema(examples = "RESOLVED") String status,
            @Schema(examples = "ONLINE") @Nullable String channel,
            @Schema(examples = "1.000656") @Nullable String procedure,
            @Schema(examples = "H12.18") @Nullable String unit,
            @Nullable LocalDate day,
            @Nullable LocalDate dueOn) {}

    static Difference of(Row row, Happening happening) {
        return new Difference(
                row.getString("code"),
                row.getInteger("row"),
                row.getInteger("theirs") - row.getInteger("ours"),
                here(row, happening),
                there(row, happening));
    }

    /** The cells of {@link #COLUMNS}. */
    static List<@Nullable Object> cells(String figure, Row row, Happening happening) {
        var difference = of(row, happening);
        var here = difference.here == null ? new Side("", null, null, null, null, null) : difference.here;
        var there = difference.there == null ? new Side("", null, null, null, null, null) : difference.there;
        return Arrays.asList(
                figure,
                row.getString("cause"),
                difference.dossier,
                difference.row,
                difference.difference,
                here.status,
                here.channel,
                here.procedure,
                here.unit,
                here.day,
                here.dueOn,
                there.status,
                there.channel,
                there.procedure,
                there.unit,
                there.day,
                there.dueOn,
                row.getString("problem"));
    }

    private static @Nullable Side here(Row row, Happening happening) {
        if (!row.getBoolean("known")) {
            return null;
        }
        var status = row.getLocalDate("here_resolved_on") != null
                ? Stage.RESOLVED
                : row.getLocalDate("here_received_on") != null ? Stage.RECEIVED : Stage.NOT_RECEIVED;
        return new Side(
                status.name(),
                row.getString("here_channel"),
                row.getString("here_procedure"),
                row.getString("here_" + happening.word() + "_unit"),
                row.getLocalDate("here_" + happening.word() + "_on"),
                row.getLocalDate("here_due_on"));
    }

    private static @Nullable Side there(Row row, Happening happening) {
        if (row.getInteger("row") == null || row.getString("problem") != null) {
            return null;
        }
        var status = row.getBoolean("there_resolved")
                ? Stage.RESOLVED
                : row.getBoolean("there_received") ? Stage.RECEIVED : Stage.NOT_RECEIVED;
        return new Side(
                status.name(),
                row.getString("there_channel"),
                row.getString("there_procedure"),
                row.getString("there_unit"),
                row.getLocalDate("there_" + happening.word() + "_on"),
                row.getLocalDate("there_due_on"));
    }
}
