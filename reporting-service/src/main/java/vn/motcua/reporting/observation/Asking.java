package vn.motcua.reporting.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.question.PlanCode;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.answer.Snapshot;

/** Turns the parameters of a request into a question whose names are known, or refuses it. */
@ApplicationScoped
class Asking {
    private static final int MOST_PARTS = 400;

    private final Clock clock;

    Asking(Clock clock) {
        this.clock = clock;
    }

    Figures figures(Snapshot snapshot, Scope scope, Question question) {
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
        if (plan == null) {
            snapshot.expectStand(question.span(null, today).period());
        }
        var names = Names.of(snapshot, units, above, plan);
        var span = question.span(names.campaign(), today);
        var closing =
                names.campaign() == null ? DayOfWeek.SUNDAY : names.campaign().cutOff();
        var parts = breakdown.parts(span.period(), "statutory".equals(question.calendar()), closing);
        if (parts.size() > MOST_PARTS) {
            throw ReportingProblem.TOO_MANY_PARTS.refused(
                    "breakdown", parts.size() + " parts", "at most " + MOST_PARTS + " in one answer");
        }
        return new Figures(
                names.units(),
                level,
                names.under(),
                breakdown,
                parts,
                span,
                tree,
                today,
                plan,
                question.indicators(names.indicators()));
    }

    private static @Nullable String plan(Question question) {
        return question.plan() == null ? null : PlanCode.named(question.plan()).value();
    }
}
