package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the register of units; each method is a part of one transaction. */
@ApplicationScoped
class UnitStore {
    // One list at a time: two that are each sound may make a cycle together.
    private static final String LOCK = "LOCK TABLE kpi.unit IN SHARE ROW EXCLUSIVE MODE";

    private static final String NOTE_PLACES =
            "CREATE TEMP TABLE place_before ON COMMIT DROP AS SELECT * FROM kpi.unit_place";

    // Beside the queries that read it.
    private static final String REFRESH = "REFRESH MATERIALIZED VIEW CONCURRENTLY kpi.unit_place";

    // The row of the revision comes after every other lock, as in a fold, and only if there is something to note.
    private static final String REVISE = """
            WITH changed AS (
                (TABLE place_before EXCEPT TABLE kpi.unit_place) UNION (TABLE kpi.unit_place EXCEPT TABLE place_before)
            ), stood AS (
                SELECT ancestor, unit, range_agg(daterange(from_day, nullif(to_day, 'infinity'), '[]')) AS days
                FROM place_before GROUP BY 1, 2
            ), stands AS (
                SELECT ancestor, unit, range_agg(daterange(from_day, nullif(to_day, 'infinity'), '[]')) AS days
                FROM kpi.unit_place GROUP BY 1, 2
            ), moved AS (
                -- Of a unit that is new nothing can have been counted.
                SELECT ancestor,
                    min(least(lower(coalesce(stood.days, datemultirange()) - coalesce(stands.days, datemultirange())),
                        lower(coalesce(stands.days, datemultirange()) - coalesce(stood.days, datemultirange())))) AS from_day
                FROM stood FULL JOIN stands USING (ancestor, unit)
                WHERE unit IN (SELECT unit FROM place_before)
                GROUP BY ancestor
            ), next AS (
                UPDATE kpi.revision SET last = last + 1 WHERE EXISTS (SELECT FROM changed) RETURNING last
            )
            INSERT INTO kpi.unit_revision AS held (unit, revision, from_day)
            SELECT DISTINCT changed.ancestor, next.last, coalesce(moved.from_day, 'infinity')
            FROM changed CROSS JOIN next LEFT JOIN moved USING (ancestor)
            ON CONFLICT (unit) DO UPDATE SET revision = excluded.revision, changed_at = clock_timestamp(),
                from_day = least(held.from_day, excluded.from_day)""";

    Uni<Integer> lock() {
        return execute(LOCK);
    }

    Uni<List<UnitRow>> rows() {
        return UnitRow.list("ORDER BY code, validFrom");
    }

    static Collection<History> histories(List<UnitRow> rows) {
        return rows.stream().map(UnitRow::unit).collect(Collectors.groupingBy(Unit::code)).values().stream()
                .map(History::new)
                .toList();
    }

    /** Writes the rows that a draft changes; the others are not touched. */
    Uni<Void> write(Draft draft, List<UnitRow> rows) {
        var standing = rows.stream()
                .collect(Collectors.toMap(row -> new UnitRow.Key(row.code, row.validFrom), Function.identity()));
        var added = new ArrayList<UnitRow>();
        var removed = new HashMap<>(standing);
        removed.keySet().removeIf(key -> !draft.changes(key.code()));
        draft.changed().stream()
                .flatMap(code -> draft.known(code).rows().stream())
                .forEach(unit -> {
                    removed.remove(UnitRow.Key.of(unit));
                    var row = standing.get(UnitRow.Key.of(unit));
                    if (row == null) {
                        added.add(UnitRow.of(unit));
                    } else if (!row.unit().equals(unit)) {
                        row.take(unit);
                    }
                });
        return Panache.getSession()
                .call(session -> session.removeAll(new HashSet<>(removed.values()).toArray()))
                .call(session -> session.persistAll(added.toArray()))
                .call(session -> session.flush())
                .chain(() -> execute(NOTE_PLACES))
                .chain(() -> execute(REFRESH))
                .chain(() -> execute(REVISE))
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(String sql) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql).executeUpdate());
    }
}
