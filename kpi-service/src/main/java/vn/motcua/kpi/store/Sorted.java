package vn.motcua.kpi.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;

/**
 * A batch, divided by whether it can be folded.
 *
 * @param events with codes instead of aliases
 * @param unfit for quarantine
 */
public record Sorted(List<DossierEvent> events, List<LogEntry.Unfit> unfit) {
    public Sorted {
        events = List.copyOf(events);
        unfit = List.copyOf(unfit);
    }

    static Sorted of(Batch batch, RegisteredUnits units) {
        var events = batch.events()
                .map(LogEntry.OfEvent::event)
                .filter(units::know)
                .map(units::withoutAliases)
                .toList();
        var homeless = batch.events()
                .filter(entry -> !units.know(entry.event()))
                .map(entry -> homeless(
                        entry,
                        units.missing(entry.event()).map(UnitCode::value).toList(),
                        units.faults(entry.event())));
        return new Sorted(events, Stream.concat(batch.unfit(), homeless).collect(Collectors.toList()));
    }

    private static LogEntry.Unfit homeless(LogEntry.OfEvent entry, List<String> missing, String detail) {
        return entry.unfit(LogEntry.Reason.UNKNOWN_UNIT, detail, missing);
    }
}
