package vn.motcua.reporting.observation;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Level;
import vn.motcua.question.QuestionProblem;

/**
 * The query parameters that say of which units figures are asked, and how much of the list.
 *
 * @param unit codes or aliases; all units if none is named
 */
record Scope(
        @QueryParam("unit")
        @Parameter(
                description = "Codes of units, or aliases; without any, every unit that existed in the period",
                example = "H12")
        List<String> unit,

        @QueryParam("level")
        @Parameter(description = "Without unit: only units of this level", example = "COMMUNE")
        @Nullable
        String level,

        @QueryParam("under")
        @Parameter(description = "Without unit: only units below this one", example = "H12")
        @Nullable
        String under,

        @QueryParam("breakdown")
        @Parameter(
                description =
                        "children: each unit directly below; level:COMMUNE: each unit of a level below; level: each"
                                + " level in the unit's tree; field, procedure: of those that counted something; day, week, month:"
                                + " parts of the period, weeks by the plan's cut-off (else to Sunday), months by the calendar."
                                + " Only whole units and periods have targets.",
                example = "children")
        @Nullable
        String breakdown,

        @QueryParam("limit")
        @Parameter(
                description = "At most so many figures, 1 to 1000, with a cursor to the next; all if left out",
                example = "100")
        @Nullable
        String limit,

        @QueryParam("cursor")
        @Parameter(description = "What next said in the answer before; with limit", example = "SDEyCgox")
        @Nullable
        String cursor,

        @QueryParam("bom")
        @Parameter(description = "true: CSV begins with a byte order mark, for spreadsheets", example = "true")
        @Nullable
        String bom) {

    /** The names of units, each once. */
    List<String> units() {
        if (!unit.isEmpty()) {
            refuseBesideUnit("level", level);
            refuseBesideUnit("under", under);
        }
        var units = new LinkedHashSet<String>();
        for (var name : unit) {
            units.add(name(name, "unit"));
        }
        return List.copyOf(units);
    }

    @Nullable
    Level ofLevel() {
        return level == null ? null : Level.named(level);
    }

    @Nullable
    String above() {
        return under == null ? null : name(under, "under");
    }

    private static String name(String name, String field) {
        try {
            return new UnitCode(name).value();
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_UNIT_CODE, e.detail(), field);
        }
    }

    private static void refuseBesideUnit(String field, @Nullable String value) {
        if (value != null) {
            throw QuestionProblem.CONFLICTING_PARAMETERS.refused(field, value, "nothing beside unit");
        }
    }
}
