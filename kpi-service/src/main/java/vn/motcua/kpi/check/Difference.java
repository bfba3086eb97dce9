package vn.motcua.kpi.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value that is not what it should be. */
public record Difference(
        @Schema(
                description = "Where it stands.",
                enumeration = {"tally", "unit_tally", "dossier", "quarantine"})
        String table,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The unit of a tally.", examples = "H12.18")
        @Nullable
        String unit,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The Vietnamese day of a tally.", examples = "2023-03-15")
        @Nullable
        LocalDate day,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "The procedure of a tally; not there for a tally over all procedures.",
                examples = "1.000656")
        @Nullable
        String procedure,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The code of a dossier.", examples = "H12.18-230315-0001")
        @Nullable
        String dossier,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Partition and offset of a record in quarantine.", examples = "3/1041")
        @Nullable
        String record,

        @Schema(description = "The measure of a tally, or the column.", examples = "received_online")
        String measure,

        @Schema(description = "What stands, as text; null where the row is missing.", examples = "17") @Nullable
        String stands,

        @Schema(description = "What it should be, as text; null where there should be no such row.", examples = "16")
        @Nullable
        String recounted) {

    /** How many are told one by one; all are counted. */
    public static final int MOST = 1_000;

    /** A difference from a row whose columns are named as the members; what a table has no column for stays away. */
    public static Difference of(Row row) {
        return new Difference(
                Objects.requireNonNull(row.getString("table"), "every row names its table"),
                text(row, "unit"),
                row.getColumnIndex("day") < 0 ? null : row.getLocalDate("day"),
                text(row, "procedure"),
                text(row, "dossier"),
                text(row, "record"),
                Objects.requireNonNull(row.getString("measure"), "every row names its measure"),
                text(row, "stands"),
                text(row, "recounted"));
    }

    static Difference ofDossier(String dossier, String column, @Nullable Object stands, @Nullable Object recounted) {
        return new Difference("dossier", null, null, null, dossier, null, column, text(stands), text(recounted));
    }

    /** Where the value stands, for people. */
    public String place() {
        return Stream.of(table, unit, day, procedure, dossier, record, measure)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String text(Row row, String column) {
        return row.getColumnIndex(column) < 0 ? null : row.getString(column);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
