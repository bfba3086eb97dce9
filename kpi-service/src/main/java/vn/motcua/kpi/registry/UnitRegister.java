package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.motcua.problem.Problem;

/** Stores the units of a list that can be stored, in one transaction. */
@ApplicationScoped
class UnitRegister {
    // One list at a time: two that are each sound may make a cycle together.
    private static final String LOCK = "LOCK TABLE kpi.unit IN SHARE ROW EXCLUSIVE MODE";

    // Beside the queries that read it.
    private static final String REFRESH = "REFRESH MATERIALIZED VIEW CONCURRENTLY kpi.unit_place";

    private final Checks checks;

    UnitRegister(Checks checks) {
        this.checks = checks;
    }

    Uni<Registration> register(List<Unit> units) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK).executeUpdate())
                .chain(() -> Unit.<Unit>listAll())
                .map(registered -> faults(units, registered))
                .call(faults -> merge(sound(units, faults)))
                .call(UnitRegister::refreshPlaces)
                .map(faults -> Registration.of(units, faults, unit -> unit.code)));
    }

    /** Faults by place in the list: of the unit in itself, then of its names, then of its place in the tree. */
    private SortedMap<Integer, Problem> faults(List<Unit> units, List<Unit> registered) {
        var faults = new TreeMap<Integer, Problem>();
        find(units, faults, checks::fault);
        find(units, faults, new UnitNames(registered, sound(units, faults))::claim);
        find(units, faults, new UnitTree(registered, sound(units, faults))::fault);
        return faults;
    }

    private static void find(
            List<Unit> units, SortedMap<Integer, Problem> faults, Function<Unit, Optional<Problem>> check) {
        for (var i = 0; i < units.size(); i++) {
            if (!faults.containsKey(i)) {
                var index = i;
                check.apply(units.get(i)).ifPresent(fault -> faults.put(index, fault));
            }
        }
    }

    private static Uni<Void> merge(List<Unit> units) {
        return Panache.getSession().flatMap(session -> session.mergeAll(units.toArray()));
    }

    private static Uni<Integer> refreshPlaces() {
        return Panache.getSession()
                .flatMap(session -> session.flush()
                        .chain(() -> session.createNativeQuery(REFRESH).executeUpdate()));
    }

    private static List<Unit> sound(List<Unit> units, SortedMap<Integer, Problem> faults) {
        return IntStream.range(0, units.size())
                .filter(index -> !faults.containsKey(index))
                .mapToObj(units::get)
                .toList();
    }
}
