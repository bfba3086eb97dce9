package vn.motcua.kpi.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;

/**
 * A list that was sent to be registered, item by item as far as each could be read.
 *
 * @param ids the code of each item, if it has one
 * @param rows the items that could be read, by their places from 0
 * @param faults of the others
 */
record Items<T>(List<@Nullable String> ids, SortedMap<Integer, T> rows, SortedMap<Integer, Problem> faults) {
    Items {
        ids = Collections.unmodifiableList(ids);
        rows = Collections.unmodifiableSortedMap(rows);
        faults = Collections.unmodifiableSortedMap(faults);
    }

    /** A list of one. */
    static <T> Items<T> of(T row, String code) {
        return new Items<>(List.of(code), new TreeMap<>(Map.of(0, row)), new TreeMap<>());
    }
}
