package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the register of units; each method is a part of one transaction. */
@ApplicationScoped
class UnitStore {
    // One list at a time: two that are each sound may make a cycle together.
    private static final String LOCK = "LOCK TABLE kpi.unit IN SHARE ROW EXCLUSIVE MODE";

    // Waits for every batch on its way: it may bring dossiers to a unit that is about to end.
    private static final String LOCK_POSITIONS = "LOCK TABLE kpi.log_position IN SHARE ROW EXCLUSIVE MODE";

    // Beside the queries that read it.
    private static final String REFRESH = "REFRESH MATERIALIZED VIEW CONCURRENTLY kpi.unit_place";

    // What else is counted has an opening before it. Due days are left out of what is later: they may lie after the
    // last
    // day of a unit whose dossiers are all resolved.
    private static final String HELD = """
            SELECT ended.unit, ended.last_day, coalesce(tallied.owed, 0), coalesce(tallied.open, 0),
                coalesce(tallied.counted, 0), coalesce(tallied.later, 0), coalesce(orphaned.dossiers, 0)
            FROM unnest(string_to_array(?1, ' '), CAST(string_to_array(?2, ' ') AS date[])) AS ended (unit, last_day)
            LEFT JOIN LATERAL (
                SELECT sum(opened_counter + opened_online + opened_postal) AS owed,
                    sum(opened_counter + opened_online + opened_postal
                        - closed_early - closed_on_due_day - closed_late) FILTER (WHERE day <= ended.last_day) AS open,
                    sum(received + resolved + paid) AS counted,
                    sum(received + resolved + paid) FILTER (WHERE day > ended.last_day) AS later
                FROM kpi.unit_tally WHERE unit = ended.unit
            ) AS tallied ON true
            LEFT JOIN (
                SELECT named.unit, count(DISTINCT code) AS dossiers
                FROM kpi.dossier, json_array_elements(events) AS event,
                    unnest(ARRAY[event -> 'data' ->> 'unit', event -> 'data' ->> 'resolvingUnit']) AS named (unit)
                WHERE received_on IS NULL GROUP BY named.unit
            ) AS orphaned ON orphaned.unit = ended.unit
            ORDER BY ended.unit""";

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

    Uni<List<HeldDossiers>> held(SortedMap<String, LocalDate> lastDays) {
        var days = lastDays.values().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        return execute(LOCK_POSITIONS)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(HELD, Object[].class)
                        .setParameter(1, String.join(" ", lastDays.keySet()))
                        .setParameter(2, days)
                        .getResultList())
                .map(rows -> rows.stream().map(UnitStore::heldDossiers).toList());
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
                .chain(() -> execute(REFRESH))
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(String sql) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql).executeUpdate());
    }

    private static HeldDossiers heldDossiers(Object[] row) {
        return new HeldDossiers(
                (String) row[0],
                (LocalDate) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
