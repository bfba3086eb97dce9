package vn.motcua.kpi.check;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects differences: counts all of them, keeps the first. */
public final class Differences {
    private final List<Difference> first = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    void add(Difference found) {
        counts.merge(found.table(), 1L, Long::sum);
        if (first.size() < Difference.MOST) {
            first.add(found);
        }
    }

    /** Takes the first rows of a result, each of which says in its column {@code total} how many there are in all. */
    public void addAll(RowSet<Row> rows) {
        for (var row : rows) {
            var difference = Difference.of(row);
            counts.put(difference.table(), row.getLong("total"));
            if (first.size() < Difference.MOST) {
                first.add(difference);
            }
        }
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many, by table; a table without any is not there. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public List<Difference> first() {
        return List.copyOf(first);
    }
}
