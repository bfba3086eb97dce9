package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.PlanCode;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;

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
        return queries.known(unitName, plan).map(known -> {
            var span = question.span(known.campaign(plan), today);
            var figures = new Figures(span, tree, today, plan, question.indicators(known.indicators()));
            return new Asked(known.unit(unitName, unitField), figures);
        });
    }

    private static void refuseMalformed(String name, String field) {
        try {
            var _ = new UnitCode(name);
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_UNIT_CODE, e.detail(), field);
        }
    }
}
