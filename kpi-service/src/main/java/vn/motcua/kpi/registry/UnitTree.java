package vn.motcua.kpi.registry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/** The tree of units as it would be with some more; says which of those have no place in it. */
final class UnitTree {
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Boolean> rooted = new HashMap<>();

    /** Units that are added replace registered ones of the same code. */
    UnitTree(List<Unit> registered, List<Unit> added) {
        registered.forEach(unit -> units.put(unit.code, unit));
        added.forEach(unit -> units.put(unit.code, unit));
    }

    /** Empty if the way up from the unit ends at a root. */
    Optional<Problem> fault(Unit unit) {
        if (isRooted(unit.code)) {
            return Optional.empty();
        }
        return Optional.of(Problem.ofField(
                KpiProblem.INVALID_UNIT,
                unit.parent
                        + " (expected: a unit that is registered, or accepted in the same list, and not below this one)",
                "parent"));
    }

    /** Each unit is passed once, however many are asked for: a list may be a chain of thousands. */
    private boolean isRooted(String code) {
        var way = new LinkedHashSet<String>();
        var at = code;
        while (at != null && units.containsKey(at) && !rooted.containsKey(at) && way.add(at)) {
            at = units.get(at).parent;
        }
        var reached = at == null || rooted.getOrDefault(at, false);
        way.forEach(passed -> rooted.put(passed, reached));
        return reached;
    }
}
