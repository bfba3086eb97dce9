package vn.motcua.reporting.observation;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/** Into which groups a unit's figures are split. */
enum Breakdown {
    /** One group: the unit with all below it. */
    NONE,
    /** One group for each unit directly below, with all below that. */
    CHILDREN,
    /** One group for each level in the unit's tree. */
    LEVEL;

    static Breakdown named(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        return Arrays.stream(values())
                .filter(breakdown -> breakdown != NONE && breakdown.sqlName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_BREAKDOWN, name + " (expected: children or level)", "breakdown"));
    }

    /** As {@code kpi_v1.observation} names it. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
