package vn.motcua.kpi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a target.
 *
 * @param percent null where the target was taken back
 * @param validFrom the first day on which it holds
 */
record Standing(@Nullable BigDecimal percent, LocalDate validFrom) {

    /** What must be changed so that exactly the targets that are wanted hold from a day on; null takes one back. */
    static Map<Scope, @Nullable BigDecimal> changes(
            Map<Scope, Standing> standing, Map<Scope, BigDecimal> wanted, LocalDate from) {
        var changes = new HashMap<Scope, @Nullable BigDecimal>();
        wanted.forEach((scope, percent) -> {
            var last = standing.get(scope);
            if (last == null || !last.isSoFrom(from, percent)) {
                changes.put(scope, percent);
            }
        });
        standing.forEach((scope, last) -> {
            if (!wanted.containsKey(scope) && !last.isSoFrom(from, null)) {
                changes.put(scope, null);
            }
        });
        return changes;
    }

    private boolean isSoFrom(LocalDate day, @Nullable BigDecimal asked) {
        if (validFrom.isAfter(day)) {
            return false;
        }
        return percent == null ? asked == null : asked != null && percent.compareTo(asked) == 0;
    }
}
