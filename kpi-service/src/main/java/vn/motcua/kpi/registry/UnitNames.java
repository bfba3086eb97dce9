package vn.motcua.kpi.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/** Every code and alias with the one unit that may bear it. */
final class UnitNames {
    private final Map<String, String> owners = new HashMap<>();

    /** The names of the registered units, save those that are going to be replaced. */
    UnitNames(List<Unit> registered, List<Unit> added) {
        var replaced = added.stream().map(unit -> unit.code).collect(Collectors.toSet());
        registered.stream().filter(unit -> !replaced.contains(unit.code)).forEach(this::own);
    }

    /** Gives the unit its names, unless another has one of them. */
    Optional<Problem> claim(Unit unit) {
        var taken = names(unit)
                .filter(name -> !unit.code.equals(owners.getOrDefault(name, unit.code)))
                .findFirst();
        if (taken.isEmpty()) {
            own(unit);
        }
        return taken.map(name -> Problem.ofField(
                KpiProblem.INVALID_UNIT,
                name + " is a name of " + owners.get(name) + " (expected: a name of one unit only)",
                name.equals(unit.code) ? "code" : "aliases"));
    }

    private void own(Unit unit) {
        names(unit).forEach(name -> owners.put(name, unit.code));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.code), unit.aliases.stream());
    }
}
