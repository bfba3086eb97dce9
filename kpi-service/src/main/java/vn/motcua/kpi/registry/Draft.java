package vn.motcua.kpi.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;

/**
 * The register as it would be with a list: each unit that the list changes can still be taken back.
 *
 * <p>What stands is sound, so whatever is wrong with a draft ends when the units to blame are taken back.
 */
final class Draft {
    private final Map<String, History> registered;
    private final Map<String, History> units;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final SortedMap<Integer, Problem> refused = new TreeMap<>();

    Draft(Collection<History> registered) {
        this.registered = new HashMap<>();
        registered.forEach(history -> this.registered.put(history.code(), history));
        units = new HashMap<>(this.registered);
    }

    /** @param index of the list's item that the history comes from */
    void put(int index, History history) {
        units.put(history.code(), history);
        places.computeIfAbsent(history.code(), absent -> new ArrayList<>()).add(index);
    }

    void refuse(int index, Problem problem) {
        refused.put(index, problem);
    }

    /** Takes back everything that the list says of a unit. */
    void takeBack(String code, Problem problem) {
        places.getOrDefault(code, List.of()).forEach(index -> refused.put(index, problem));
        places.remove(code);
        before(code).ifPresentOrElse(history -> units.put(code, history), () -> units.remove(code));
    }

    boolean changes(String code) {
        return places.containsKey(code);
    }

    Set<String> changed() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** As it would be. */
    Map<String, History> units() {
        return Collections.unmodifiableMap(units);
    }

    @Nullable
    History unit(@Nullable String code) {
        return code == null ? null : units.get(code);
    }

    /** The same for a unit that is known to be there, such as one that the list changes. */
    History known(String code) {
        return Objects.requireNonNull(units.get(code), code);
    }

    /** As it stands. */
    Optional<History> before(String code) {
        return Optional.ofNullable(registered.get(code));
    }

    Collection<History> before() {
        return Collections.unmodifiableCollection(registered.values());
    }

    SortedMap<Integer, Problem> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }
}
