package vn.motcua.reporting.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.report.Report;

/**
 * The sheet of one week of a plan, on a unit with all below it.
 *
 * @param from first day of the week
 * @param to last day of the week, which the plan's cut-off closes
 * @param countedTo the last day of the plan to date
 */
@Schema(
        description =
                "The weekly sheet of a plan: each unit that exists at the end of the week, the one asked for first, then"
                        + " by level and code.")
public record WeeklySheet(
        @Schema(examples = "weekly-sheet") String form,
        String unit,
        String nameVi,
        @Nullable String nameEn,
        String plan,
        String planNameVi,
        @Nullable String planNameEn,
        @Schema(examples = "2023-W18") String week,
        LocalDate from,
        LocalDate to,
        LocalDate planFrom,
        LocalDate countedTo,

        @Schema(description = "Of the latest change behind the figures; 0 if nothing was counted")
        long revision,

        @Schema(description = "The last day is not over yet")
        boolean provisional,

        List<SheetIndicator> indicators,
        List<SheetRow> rows)
        implements Report {

    public static final String CODE = "weekly-sheet";

    private static final List<String> COLUMNS = List.of(
            "plan",
            "week",
            "from",
            "to",
            "unit",
            "name",
            "level",
            "note",
            "indicator",
            "weekNumerator",
            "weekDenominator",
            "weekPercent",
            "numerator",
            "denominator",
            "percent",
            "target",
            "met",
            "status",
            "gapPoints",
            "gapDossiers",
            "change");

    public WeeklySheet {
        indicators = List.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /** An indicator that the plan has targets for. */
    public record SheetIndicator(String code, String nameVi, String nameEn) {}

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /** A line for each unit with each indicator. */
    @Override
    public List<List<@Nullable Object>> lines() {
        return rows.stream()
                .flatMap(row -> row.figures().stream().map(figure -> line(row, figure)))
                .toList();
    }

    private List<@Nullable Object> line(SheetRow row, SheetFigure figure) {
        return Arrays.asList(
                plan,
                week,
                from,
                to,
                row.unit(),
                row.nameVi(),
                row.level(),
                row.note(),
                figure.indicator(),
                figure.weekNumerator(),
                figure.weekDenominator(),
                figure.weekPercent(),
                figure.numerator(),
                figure.denominator(),
                figure.percent(),
                figure.target(),
                figure.met(),
                figure.status(),
                figure.gapPoints(),
                figure.gapDossiers(),
                figure.change());
    }

    @Override
    public byte[] spreadsheet() {
        return new SheetLayout(this).bytes();
    }
}
