package vn.motcua.kpi.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.event.UnitCode;

/**
 * The latest of what came from a unit.
 *
 * @param happenedAt by the events' own time
 * @param recordedAt when intake-service wrote it to the log
 */
record Arrival(Instant happenedAt, Instant recordedAt) {

    static SortedMap<UnitCode, Arrival> byUnit(List<LogEntry.OfEvent> entries) {
        var latest = new HashMap<UnitCode, Arrival>();
        for (var entry : entries) {
            var arrival = new Arrival(entry.event().header().time(), entry.recordedAt());
            latest.merge(entry.event().unit(), arrival, Arrival::latest);
        }
        return new TreeMap<>(latest);
    }

    private Arrival latest(Arrival other) {
        return new Arrival(later(happenedAt, other.happenedAt), later(recordedAt, other.recordedAt));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
