package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.answer.Snapshot;
import vn.motcua.reporting.catalogue.PlanRow;

/**
 * What the registers know of the names in a question.
 *
 * @param indicators codes of the catalogue, in its order
 * @param units codes of the units that were named, in their order, each once
 * @param under code of the unit below which others are asked for; null if none is named
 * @param campaign the plan that was named; null if none is
 */
record Names(
        List<String> indicators,
        List<String> units,
        @Nullable String under,
        @Nullable Campaign campaign) {
    // Asked of the units themselves, whose indexes find a name at once; the view of all names is made anew for each
    // question.
    private static final String SQL = """
            SELECT ARRAY(SELECT code FROM kpi_v1.indicator ORDER BY position),
                ARRAY(SELECT DISTINCT code FROM kpi_v1.unit WHERE code = ANY ($1) OR aliases && $1 ORDER BY code),
                ARRAY(SELECT asked FROM unnest($1::text[]) AS asked
                    WHERE NOT EXISTS (SELECT FROM kpi_v1.unit WHERE code = asked OR aliases @> ARRAY[asked])),
                (SELECT min(code) FROM kpi_v1.unit WHERE code = $2 OR aliases @> ARRAY[$2]),
                %s
            FROM (VALUES ($3)) AS named (plan)
            LEFT JOIN kpi_v1.plan ON plan.code = named.plan""".formatted(PlanRow.COLUMNS);

    Names {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
    }

    /** Looks the names up; refuses those that nobody knows. */
    static Names of(Snapshot snapshot, List<String> units, @Nullable String under, @Nullable String plan) {
        var row = snapshot.all(SQL, Tuple.of(units.toArray(String[]::new), under, plan))
                .iterator()
                .next();
        for (var unknown : row.getArrayOfStrings(2)) {
            throw QuestionProblem.UNKNOWN_UNIT.refused("unit", unknown, "a unit that is registered");
        }
        if (under != null && row.getString(3) == null) {
            throw QuestionProblem.UNKNOWN_UNIT.refused("under", under, "a unit that is registered");
        }
        return new Names(
                List.of(row.getArrayOfStrings(0)),
                List.of(row.getArrayOfStrings(1)),
                row.getString(3),
                PlanRow.campaign(row, plan));
    }
}
