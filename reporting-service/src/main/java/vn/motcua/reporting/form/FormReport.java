package vn.motcua.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.report.Report;

/**
 * Form II.06a of a unit with all below it.
 *
 * @param calendar by which the period is named; null if it was asked for by its days
 * @param period as named in the calendar; null likewise
 * @param by what the rows are
 */
@Schema(description = "Form II.06a. The rows sum to the total, column by column.")
public record FormReport(
        @Schema(examples = "II.06a") String form,
        String unit,
        String nameVi,
        @Nullable String nameEn,
        @Nullable String calendar,
        @Nullable String period,
        LocalDate from,
        LocalDate to,
        FormRows by,

        @Schema(description = "Of the latest change behind the figures; 0 if nothing was counted")
        long revision,

        @Schema(description = "The last day is not over yet")
        boolean provisional,

        List<FormRow> rows,
        FormRow total)
        implements Report {

    public static final String CODE = "II.06a";

    private static final List<String> PLACE = List.of("unit", "from", "to", "rowCode", "rowName");

    public FormReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return Stream.concat(PLACE.stream(), FormRow.NAMES.stream()).toList();
    }

    /** The rows, then the total. */
    @Override
    public List<List<@Nullable Object>> lines() {
        return Stream.concat(rows.stream(), Stream.of(total)).map(this::line).toList();
    }

    private List<@Nullable Object> line(FormRow row) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(unit, from, to, row.code(), row.name()));
        cells.addAll(row.numbers());
        return cells;
    }

    @Override
    public byte[] spreadsheet() {
        return new FormLayout(this).bytes();
    }
}
