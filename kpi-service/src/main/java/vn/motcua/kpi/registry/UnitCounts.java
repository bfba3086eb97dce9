package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks what is counted where a registration would take a unit away; each method is a part of its transaction. */
@ApplicationScoped
class UnitCounts {
    // Waits for every batch on its way: it may bring dossiers to a unit that is about to end
    // or to move.
    private static final String LOCK_POSITIONS = "LOCK TABLE kpi.log_position IN SHARE ROW EXCLUSIVE MODE";

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
                FROM kpi.dossier, kpi.units_named(events) AS named (unit)
                WHERE received_on IS NULL GROUP BY named.unit
            ) AS orphaned ON orphaned.unit = ended.unit
            ORDER BY ended.unit""";

    private static final String MOVED = """
            SELECT moved.unit, max(tally.day)
            FROM unnest(string_to_array(?1, ' '), CAST(string_to_array(?2, ' ') AS date[]),
                CAST(string_to_array(?3, ' ') AS date[])) AS moved (unit, from_day, to_day)
            JOIN kpi.unit_place place ON place.ancestor = moved.unit
                AND place.from_day <= moved.to_day AND place.to_day >= moved.from_day
            JOIN kpi.unit_tally tally ON tally.unit = place.unit
                AND tally.day BETWEEN greatest(place.from_day, moved.from_day) AND least(place.to_day, moved.to_day)
            WHERE received + resolved + paid + opened_counter + opened_online + opened_postal
                + closed_early + closed_on_due_day + closed_late + due + due_cleared > 0
            GROUP BY moved.unit""";

    Uni<List<HeldDossiers>> held(SortedMap<String, LocalDate> lastDays) {
        var days = lastDays.values().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        return execute(LOCK_POSITIONS)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(HELD, Object[].class)
                        .setParameter(1, String.join(" ", lastDays.keySet()))
                        .setParameter(2, days)
                        .getResultList())
                .map(rows -> rows.stream().map(UnitCounts::heldDossiers).toList());
    }

    /** The last of its past days on which anything is counted at the place that a unit, with all below it, had then. */
    Uni<Map<String, LocalDate>> lastDays(List<PastMove> moves) {
        return execute(LOCK_POSITIONS)
                .chain(Panache::getSession)
                .flatMap(session -> session.createNativeQuery(MOVED, Object[].class)
                        .setParameter(1, joined(moves, PastMove::unit))
                        .setParameter(2, joined(moves, PastMove::from))
                        .setParameter(3, joined(moves, PastMove::to))
                        .getResultList())
                .map(rows -> {
                    var days = new HashMap<String, LocalDate>();
                    rows.forEach(row -> days.put((String) row[0], (LocalDate) row[1]));
                    return days;
                });
    }

    private static String joined(List<PastMove> moves, Function<PastMove, ?> field) {
        return moves.stream().map(field).map(Object::toString).collect(Collectors.joining(" "));
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
