package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.problem.Problem;

/** Stores the units of a list that can be stored, in one transaction. */
@ApplicationScoped
class UnitRegister {
    private final Checks checks;

    UnitRegister(Checks checks) {
        this.checks = checks;
    }

    Uni<Registration> register(List<Unit> units) {
        return Panache.withTransaction(() -> Unit.<Unit>listAll()
                .map(stored -> stored.stream().map(unit -> unit.code).collect(Collectors.toSet()))
                .map(registered -> faults(units, registered))
                .call(faults -> merge(units, faults))
                .map(faults -> Registration.of(units, faults, unit -> unit.code)));
    }

    /** Faults by place in the list. A unit falls with its parent, so the search repeats until nothing more falls. */
    private SortedMap<Integer, Problem> faults(List<Unit> units, Set<String> registered) {
        var faults = new TreeMap<Integer, Problem>();
        for (var i = 0; i < units.size(); i++) {
            put(faults, i, checks.fault(units.get(i)));
        }
        int found;
        do {
            found = faults.size();
            var known = new HashSet<>(registered);
            sound(units, faults).forEach(unit -> known.add(unit.code));
            for (var i = 0; i < units.size(); i++) {
                if (!faults.containsKey(i)) {
                    put(faults, i, checks.parentFault(units.get(i), known));
                }
            }
        } while (faults.size() > found);
        return faults;
    }

    private static void put(SortedMap<Integer, Problem> faults, int index, Optional<Problem> fault) {
        fault.ifPresent(problem -> faults.put(index, problem));
    }

    private static Uni<Void> merge(List<Unit> units, SortedMap<Integer, Problem> faults) {
        return Panache.getSession()
                .flatMap(session -> session.mergeAll(sound(units, faults).toArray()));
    }

    private static Stream<Unit> sound(List<Unit> units, SortedMap<Integer, Problem> faults) {
        return IntStream.range(0, units.size())
                .filter(index -> !faults.containsKey(index))
                .mapToObj(units::get);
    }
}
