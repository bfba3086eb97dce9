package vn.motcua.kpi.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/** Every code and alias with the one unit that bears it, for ever. */
final class UnitNames {
    private final Map<String, String> owners = new HashMap<>();

    UnitNames(Collection<History> registered) {
        registered.forEach(history -> own(history.rows().getFirst()));
    }

    /** Gives the unit its names, unless another has one of them. */
    Optional<Problem> claim(Unit unit) {
        var taken = names(unit)
                .filter(name -> !unit.code().equals(owners.getOrDefault(name, unit.code())))
                .findFirst();
        if (taken.isEmpty()) {
            own(unit);
        }
        return taken.map(name -> Problem.ofField(
                KpiProblem.INVALID_UNIT,
                name + " is a name of " + owners.get(name) + " (expected: a name of one unit only)",
                name.equals(unit.code()) ? "code" : "aliases"));
    }

    /** The unit with codes where it names others by their aliases. */
    Unit resolved(Unit unit) {
        return unit.pointing(code(unit.parent()), code(unit.successor()));
    }

    private @Nullable String code(@Nullable String name) {
        return name == null ? null : owners.getOrDefault(name, name);
    }

    private void own(Unit unit) {
        names(unit).forEach(name -> owners.put(name, unit.code()));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.code()), unit.aliases().stream());
    }
}
