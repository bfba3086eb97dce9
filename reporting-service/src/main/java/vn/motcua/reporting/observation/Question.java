package vn.motcua.reporting.observation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/**
 * The query parameters of a request for figures.
 *
 * @param indicator codes; all if none is named
 * @param unit codes, at least one
 */
record Question(
        @QueryParam("indicator")
        @Parameter(description = "Codes of indicators; all if none is named", example = "online-resolution")
        List<String> indicator,

        @QueryParam("unit") @Parameter(description = "Codes of units, at least one", example = "H12")
        List<String> unit,

        @QueryParam("window")
        @Parameter(
                description = "Rolling window that ends on asOf, 1d to 400d; 30d if no days are given",
                example = "30d")
        @Nullable
        String window,

        @QueryParam("asOf")
        @Parameter(description = "Last day of the window; today in Vietnam if left out", example = "2023-05-09")
        @Nullable
        String asOf,

        @QueryParam("from")
        @Parameter(description = "First day, inclusive; with to, instead of a window", example = "2022-01-01")
        @Nullable
        String from,

        @QueryParam("to") @Parameter(description = "Last day, inclusive", example = "2022-12-31") @Nullable
        String to,

        @QueryParam("breakdown")
        @Parameter(
                description =
                        "children: a figure for each unit directly below; level: for each level in the unit's tree")
        @Nullable
        String breakdown) {

    private static final String USUAL_WINDOW = "30d";

    List<String> units() {
        if (unit.isEmpty()) {
            throw new ProblemException(ReportingProblem.MISSING_UNIT, "missing (expected: unit=H12)", "unit");
        }
        var units = new LinkedHashSet<String>();
        for (var code : unit) {
            try {
                units.add(new UnitCode(code).value());
            } catch (RefusedValue e) {
                throw new ProblemException(ReportingProblem.INVALID_UNIT_CODE, e.detail(), "unit");
            }
        }
        return List.copyOf(units);
    }

    /** The indicators asked for, in the order of the catalogue. */
    List<String> indicators(List<String> catalogue) {
        for (var asked : indicator) {
            if (!catalogue.contains(asked)) {
                throw new ProblemException(
                        ReportingProblem.UNKNOWN_INDICATOR,
                        asked + " (expected: one of " + String.join(", ", catalogue) + ")",
                        "indicator");
            }
        }
        return indicator.isEmpty()
                ? catalogue
                : catalogue.stream().filter(indicator::contains).toList();
    }

    Period period(LocalDate today) {
        try {
            if (from == null && to == null) {
                var last = asOf == null ? today : VietnamTime.day("asOf", asOf);
                return Period.rolling(window == null ? USUAL_WINDOW : window, last);
            }
            refuseBeside("window", window);
            refuseBeside("asOf", asOf);
            return new Period(
                    VietnamTime.day("from", from == null ? "missing" : from),
                    VietnamTime.day("to", to == null ? "missing" : to));
        } catch (RefusedValue e) {
            throw new ProblemException(ReportingProblem.INVALID_PERIOD, e.detail(), e.field());
        }
    }

    private static void refuseBeside(String field, @Nullable String value) {
        if (value != null) {
            throw new RefusedValue(field, value, "nothing beside from and to");
        }
    }
}
