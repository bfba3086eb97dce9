package vn.motcua.reporting.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.question.PlanCode;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;

/** Turns the parameters of a request into a question, or refuses it. */
@ApplicationScoped
class Asking {
    private final Clock clock;

    Asking(Clock clock) {
        this.clock = clock;
    }

    Wanted wanted(Scope scope, Question question) {
        var breakdown = Breakdown.named(scope.breakdown());
        var units = scope.units();
        var level = scope.ofLevel();
        if (breakdown.kind() == Breakdown.Kind.CHILDREN && units.isEmpty()) {
            throw QuestionProblem.MISSING_PARAMETER.refused("unit", "none", "the unit whose children are asked for");
        }
        if (breakdown.level() != null && level != null) {
            throw QuestionProblem.CONFLICTING_PARAMETERS.refused(
                    "level", level.name(), "nothing beside breakdown=level:" + breakdown.level());
        }
        var tree = Tree.named(question.tree());
        var today = VietnamTime.dayOf(clock.instant());
        var plan = plan(question);
        var above = scope.above();
        var span = plan == null ? question.span(null, today) : null;
        return new Wanted(units, level, above, breakdown, tree, today, plan, span, question);
    }

    private static @Nullable String plan(Question question) {
        return question.plan() == null ? null : PlanCode.named(question.plan()).value();
    }
}
