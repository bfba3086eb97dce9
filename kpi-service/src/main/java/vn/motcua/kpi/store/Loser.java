package vn.motcua.kpi.store;

import java.util.List;
import vn.motcua.kpi.fold.Conflict;

/** Brings the losing event of a conflict into quarantine. */
final class Loser {
    private Loser() {}

    /**
     * The loser, at the place in the log of the record that made the conflict known.
     *
     * @param entries those that were folded, in their order
     */
    static LogEntry.Unfit of(Conflict conflict, List<LogEntry.OfEvent> entries) {
        var entry = entries.get(conflict.place());
        var displaced = !entry.event().equals(conflict.losing());
        return entry.with(conflict.losing()).unfit(LogEntry.Reason.CONFLICT, detail(conflict, displaced), List.of());
    }

    private static String detail(Conflict conflict, boolean displaced) {
        var header = conflict.losing().header();
        var rival =
                "id: " + header.id() + " of " + header.source() + " has other content as well (expected: one event)";
        if (!conflict.isOfOneFact()) {
            return rival + "; they report different facts, so the slot of each decides on it alone";
        }
        return displaced
                ? rival + "; this one was known first, the record at this offset counts instead of it"
                : rival + "; the one that was known first counts";
    }
}
