package vn.motcua.kpi.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

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

    /** The same, if whatever was named is there. */
    Known orRefuse(@Nullable String unitName, String unitField, @Nullable String planName) {
        if (unitName != null && unit == null) {
            throw new ProblemException(
                    KpiProblem.UNKNOWN_UNIT, unitName + " (expected: a unit that is registered)", unitField);
        }
        if (planName != null && campaign == null) {
            throw new ProblemException(KpiProblem.UNKNOWN_PLAN, planName + " (expected: a plan that is kept)", "plan");
        }
        return this;
    }
}
