package vn.motcua.reporting.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.reporting.form.FormReport;
import vn.motcua.reporting.form.FormRow;
import vn.motcua.reporting.form.FormRows;
import vn.motcua.reporting.report.Report;
import vn.motcua.reporting.sheet.SheetFigure;
import vn.motcua.reporting.sheet.SheetRow;
import vn.motcua.reporting.sheet.WeeklySheet;

/** The numbers of a report that dossiers are counted in; sums of others among them are left out. */
final class Counts {
    // Before any event.
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private static final List<String> OPENED = List.of("opened_counter", "opened_online", "opened_postal");
    private static final List<String> CLOSED = List.of("closed_early", "closed_on_due_day", "closed_late");

    private Counts() {}

    /** @param measures of each indicator, above the line and below it */
    static List<Count> of(Report report, Map<String, Measures> measures) {
        return switch (report) {
            case FormReport form -> of(form);
            case WeeklySheet sheet -> of(sheet, measures);
            default -> throw new IllegalArgumentException(report.form() + " (expected: a form that is sealed)");
        };
    }

    /** What an indicator divides by what. */
    record Measures(List<String> numerator, List<String> denominator) {
        Measures {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    private static List<Count> of(FormReport form) {
        var counts = new ArrayList<>(of(form, form.total(), form.unit(), false, null));
        for (var row : form.rows()) {
            counts.addAll(
                    form.by() == FormRows.FIELD
                            ? of(form, row, form.unit(), false, row.name())
                            : of(
                                    form,
                                    row,
                                    Objects.requireNonNull(row.code()),
                                    form.unit().equals(row.code()),
                                    null));
        }
        return counts;
    }

    private static List<Count> of(FormReport form, FormRow row, String unit, boolean own, @Nullable String field) {
        var days = new Period(form.from(), form.to());
        var eve = form.from().minusDays(1);
        var name = row.code() == null && field == null ? "" : Objects.requireNonNullElse(row.code(), row.name());
        var columns = new Columns(form, name, row.name(), unit, own, field);
        return List.of(
                columns.flow("receivedOnline", List.of("opened_online"), days, row.receivedOnline()),
                columns.flow(
                        "receivedOtherwise", List.of("opened_counter", "opened_postal"), days, row.receivedOtherwise()),
                columns.stock("carriedOver", OPENED, CLOSED, eve, row.carriedOver()),
                columns.flow("resolvedEarly", List.of("closed_early"), days, row.resolvedEarly()),
                columns.flow("resolvedOnDueDay", List.of("closed_on_due_day"), days, row.resolvedOnDueDay()),
                columns.flow("resolvedLate", List.of("closed_late"), days, row.resolvedLate()),
                columns.stock("open", OPENED, CLOSED, form.to(), row.open()),
                columns.stock("openOverdue", List.of("due"), List.of("due_cleared"), form.to(), row.openOverdue()));
    }

    private record Columns(
            FormReport form,
            String row,
            String name,
            String unit,
            boolean own,
            @Nullable String field) {
        Count flow(String column, List<String> plus, Period days, long value) {
            return new Count(key(column), unit, own, field, plus, List.of(), days, null, value);
        }

        Count stock(String column, List<String> plus, List<String> minus, LocalDate day, long value) {
            return new Count(key(column), unit, own, field, plus, minus, new Period(EVER, day), day, value);
        }

        private Count.Key key(String column) {
            return new Count.Key(row, name, null, column, form.from(), form.to());
        }
    }

    private static List<Count> of(WeeklySheet sheet, Map<String, Measures> measures) {
        var week = new Period(sheet.from(), sheet.to());
        var toDate = new Period(sheet.planFrom(), sheet.countedTo());
        return sheet.rows().stream()
                .flatMap(row -> row.figures().stream().flatMap(figure -> {
                    var divided = Objects.requireNonNull(measures.get(figure.indicator()));
                    return Stream.of(
                            of(row, figure, divided.numerator(), week, "weekNumerator", figure.weekNumerator()),
                            of(row, figure, divided.denominator(), week, "weekDenominator", figure.weekDenominator()),
                            of(row, figure, divided.numerator(), toDate, "numerator", figure.numerator()),
                            of(row, figure, divided.denominator(), toDate, "denominator", figure.denominator()));
                }))
                .toList();
    }

    private static Count of(
            SheetRow row, SheetFigure figure, List<String> measures, Period days, String column, long value) {
        var key = new Count.Key(row.unit(), row.nameVi(), figure.indicator(), column, days.from(), days.to());
        return new Count(key, row.unit(), false, null, measures, List.of(), days, null, value);
    }
}
