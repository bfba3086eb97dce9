package vn.motcua.reporting.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.reconciliation.Register.Parts;

/** Chooses the numbers that can be compared by a list, or says which column it lacks. */
final class CountedFigures {
    private final Columns columns;
    private final Map<String, String> unitColumns;

    /**
     * For one list.
     *
     * @param unitColumns of the unit where a measure counts, by measure
     */
    CountedFigures(Columns columns, Map<String, String> unitColumns) {
        this.columns = columns;
        this.unitColumns = Map.copyOf(unitColumns);
    }

    /** How many were received and, as far as the list says it, resolved; then the parts of some indicators. */
    List<CountedFigure> of(List<String> indicators, Map<String, Parts> catalogue) {
        var figures = new ArrayList<CountedFigure>();
        figures.add(new CountedFigure("received", Happening.RECEIVED, List.of(Claim.RECEIVED)));
        if (Happening.RESOLVED.isToldBy(columns)) {
            figures.add(new CountedFigure("resolved", Happening.RESOLVED, List.of(Claim.RESOLVED)));
        }
        for (var indicator : indicators) {
            var parts = Objects.requireNonNull(catalogue.get(indicator), indicator);
            figures.add(figure(indicator, ".numerator", parts.numerator()));
            figures.add(figure(indicator, ".denominator", parts.denominator()));
        }
        return figures;
    }

    private CountedFigure figure(String indicator, String part, List<String> measures) {
        var claims = new ArrayList<Claim>();
        var happenings = new ArrayList<Happening>();
        for (var measure : measures) {
            var happening = Happening.at(unitColumns.getOrDefault(measure, ""));
            var claim = Claim.of(measure);
            if (happening.isEmpty() || claim.isEmpty()) {
                throw ReportingProblem.INDICATOR_NOT_IN_LISTS.refused(
                        "indicator", indicator, "one whose measures lists speak of, which " + measure + " is not");
            }
            claims.add(claim.get());
            happenings.add(happening.get());
        }
        if (happenings.stream().distinct().count() != 1) {
            throw ReportingProblem.INDICATOR_NOT_IN_LISTS.refused(
                    "indicator", indicator, "one that counts receptions only, resolutions only, or payments only");
        }
        var figure = new CountedFigure(indicator + part, happenings.getFirst(), claims);
        requireColumns(indicator, figure);
        return figure;
    }

    private void requireColumns(String indicator, CountedFigure figure) {
        var happening = figure.happening();
        if (!happening.isToldBy(columns)) {
            throw columns.missing(
                    happening == Happening.PAID ? Field.PAID : Field.STATUS, "one, to compare " + indicator);
        }
        for (var field : Field.values()) {
            if (figure.depends(field) && !columns.has(field)) {
                throw columns.missing(field, "one, to compare " + indicator);
            }
        }
    }
}
