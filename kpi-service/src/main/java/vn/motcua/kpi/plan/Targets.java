package vn.motcua.kpi.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a plan that hold on a day.
 *
 * @param targets each by the change that set it
 * @param changes every change there ever was, the first one first; null unless asked for
 */
record Targets(
        String plan,
        LocalDate asOf,
        List<TargetChange> targets,
        @Nullable List<TargetChange> changes) {
    Targets {
        targets = List.copyOf(targets);
        changes = changes == null ? null : List.copyOf(changes);
    }
}
