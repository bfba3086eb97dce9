package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.plan.PlanCode;
import vn.motcua.problem.ProblemException;

/** Turns a question into one whose names are known, or refuses it. */
@ApplicationScoped
public class Asking {
    private final RateQueries queries;
    private final Clock clock;

    Asking(RateQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * A question about a unit.
     *
     * @param figures what is asked of it
     */
    public record Asked(@Nullable String unit, Figures figures) {}

    /**
     * Looks up what a request names.
     *
     * @param unitName code or alias; null if none is named
     * @param unitField the parameter that names it
     */
    public Uni<Asked> asked(@Nullable String unitName, String unitField, Question question) {
        if (unitName != null) {
            refuseMalformed(unitName, unitField);
        }
        var plan =
                question.plan() == null ? null : PlanCode.named(question.plan()).value();
        var tree = Tree.named(question.tree());
        var today = VietnamTime.dayOf(clock.instant());
        return queries.known(unitName, plan)
                .map(known -> known.orRefuse(unitName, unitField, plan))
                .map(known -> new Asked(
                        known.unit(),
                        new Figures(
                                question.span(known.campaign(), today),
                                tree,
                                today,
                                plan,
                                question.indicators(known.indicators()))));
    }

    private static void refuseMalformed(String name, String field) {
        try {
            var _ = new UnitCode(name);
        } catch (RefusedValue e) {
            throw new ProblemException(KpiProblem.INVALID_UNIT_CODE, e.detail(), field);
        }
    }
}
