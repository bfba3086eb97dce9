package vn.motcua.reporting.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Campaign;
import vn.motcua.question.PlanCode;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.catalogue.PlanRow;

/** Looks up the unit and the plan that a request for a report names. */
@ApplicationScoped
public class ReportNames {
    private static final String NAMED = """
            SELECT (SELECT min(code) FROM kpi_v1.unit WHERE code = $1 OR aliases @> ARRAY[$1]) AS unit,
                %s
            FROM (VALUES ($2)) AS named (plan)
            LEFT JOIN kpi_v1.plan ON plan.code = named.plan""".formatted(PlanRow.COLUMNS);

    private final Pool pool;

    ReportNames(Pool pool) {
        this.pool = pool;
    }

    /**
     * What a request names, as registered.
     *
     * @param unit its code
     * @param campaign the plan; null if none was named
     */
    public record Named(String unit, @Nullable Campaign campaign) {}

    /**
     * Finds both, or refuses them.
     *
     * @param unit code or alias
     * @param plan code; null if none is named
     */
    public Uni<Named> named(@Nullable String unit, @Nullable String plan) {
        if (unit == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER, "no unit (expected: one, such as H12)", "unit");
        }
        refuseMalformed(unit);
        var code = plan == null ? null : PlanCode.named(plan).value();
        return pool.preparedQuery(NAMED)
                .execute(Tuple.of(unit, code))
                .map(rows -> named(rows.iterator().next(), unit, code));
    }

    private static Named named(Row row, String unit, @Nullable String plan) {
        var code = row.getString("unit");
        if (code == null) {
            throw QuestionProblem.UNKNOWN_UNIT.refused("unit", unit, "a unit that is registered");
        }
        return new Named(code, PlanRow.campaign(row, plan));
    }

    private static void refuseMalformed(String unit) {
        try {
            var _ = new UnitCode(unit);
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_UNIT_CODE, e.detail(), "unit");
        }
    }
}
