package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Until when somebody answers for the dossiers of each unit: itself, its successor, or the successor of that. */
final class Answering {
    private Answering() {}

    /** The units for whose dossiers somebody stops to answer, with the last day on which somebody would. */
    static SortedMap<String, LocalDate> shortened(Draft draft) {
        var before = lastDays(draft.before());
        var after = lastDays(draft.units().values());
        var shortened = new TreeMap<String, LocalDate>();
        before.forEach((code, lastDay) -> {
            var last = after.getOrDefault(code, lastDay);
            if (last.isBefore(lastDay)) {
                shortened.put(code, last);
            }
        });
        return shortened;
    }

    /** Who is to blame for that: the first on the way of succession that the list changes. */
    static Optional<String> blamed(Draft draft, String code) {
        var at = draft.unit(code);
        while (at != null && !draft.changes(at.code())) {
            at = draft.unit(at.successor());
        }
        return Optional.ofNullable(at).map(History::code);
    }

    /** A successor lives longer than the unit, so the longest-lived come first. */
    private static Map<String, LocalDate> lastDays(Collection<History> units) {
        var lastDays = HashMap.<String, LocalDate>newHashMap(units.size());
        units.stream().sorted(Comparator.comparing(History::lastDay).reversed()).forEach(history -> {
            var own = history.lastDay();
            var successor = history.successor();
            lastDays.put(history.code(), successor == null ? own : lastDays.getOrDefault(successor, own));
        });
        return lastDays;
    }
}
