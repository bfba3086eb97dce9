package vn.motcua.kpi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;

/**
 * Records, divided by whether their events can be folded.
 *
 * @param fit naming units by codes instead of aliases
 * @param unfit for quarantine
 */
public record Sorted(List<LogEntry.OfEvent> fit, List<LogEntry.Unfit> unfit) {
    public Sorted {
        fit = List.copyOf(fit);
        unfit = List.copyOf(unfit);
    }

    static Sorted of(List<LogEntry.OfEvent> entries, RegisteredUnits units) {
        var fit = new ArrayList<LogEntry.OfEvent>(entries.size());
        var homeless = new ArrayList<LogEntry.Unfit>();
        for (var entry : entries) {
            var event = entry.event();
            if (units.know(event)) {
                fit.add(entry.with(units.withoutAliases(event)));
            } else {
                var missing = units.missing(event).map(UnitCode::value).toList();
                homeless.add(homeless(entry, missing, units.faults(event)));
            }
        }
        return new Sorted(fit, homeless);
    }

    /** The events that are folded. */
    public List<DossierEvent> events() {
        return fit.stream().map(LogEntry.OfEvent::event).toList();
    }

    Sorted withUnfit(Stream<LogEntry.Unfit> more) {
        return new Sorted(fit, Stream.concat(unfit.stream(), more).toList());
    }

    private static LogEntry.Unfit homeless(LogEntry.OfEvent entry, List<String> missing, String detail) {
        return entry.unfit(LogEntry.Reason.UNKNOWN_UNIT, detail, missing);
    }
}
