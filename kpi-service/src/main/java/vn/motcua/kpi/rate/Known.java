package vn.motcua.kpi.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;

/**
 * What the registers know of the names in a request.
 *
 * @param unit code of the unit that was named, by its code or an alias; null if there is none
 * @param campaign the plan that was named; null if there is none
 * @param indicators codes of the catalogue, in its order
 */
record Known(@Nullable String unit, @Nullable Campaign campaign, List<String> indicators) {
    Known {
        indicators = List.copyOf(indicators);
    }

    /** The plan, which must be there if one was named. */
    @Nullable
    Campaign campaign(@Nullable String named) {
        if (named != null && campaign == null) {
            throw new ProblemException(
                    QuestionProblem.UNKNOWN_PLAN, named + " (expected: a plan that is kept)", "plan");
        }
        return campaign;
    }

    /** The unit, which must be there if one was named. */
    @Nullable
    String unit(@Nullable String named, String field) {
        if (named != null && unit == null) {
            throw new ProblemException(
                    QuestionProblem.UNKNOWN_UNIT, named + " (expected: a unit that is registered)", field);
        }
        return unit;
    }
}
