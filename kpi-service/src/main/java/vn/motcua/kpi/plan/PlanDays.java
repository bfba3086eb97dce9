package vn.motcua.kpi.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;
import vn.motcua.question.QuestionProblem;

/**
 * The days of a plan.
 *
 * @param judging whether the plan has had a target already, so that figures may have been judged by it
 */
record PlanDays(LocalDate from, LocalDate to, boolean judging) {

    /** The first day of a change of targets: as asked, else the plan's first while nothing is judged, else today. */
    LocalDate validFrom(@Nullable LocalDate asked, LocalDate today) {
        var usual = judging ? nearest(today) : from;
        var day = asked == null ? usual : asked;
        if (judging && day.isBefore(today)) {
            throw refused(KpiProblem.PAST_TARGET, day, "a day not before today, " + today);
        }
        if (day.isBefore(from) || day.isAfter(to)) {
            throw refused(QuestionProblem.PLAN_OUT_OF_TIME, day, "a day of the plan, from " + from + " to " + to);
        }
        return day;
    }

    /** The day itself, or the day of the plan that is nearest to it. */
    LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isAfter(to) ? to : day;
    }

    private static ProblemException refused(ProblemType type, LocalDate day, String expectation) {
        return new ProblemException(type, day + " (expected: " + expectation + ")", "validFrom");
    }
}
