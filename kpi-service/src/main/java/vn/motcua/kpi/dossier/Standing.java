package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.fold.Contribution;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Entry;
import vn.motcua.kpi.fold.Measure;

/**
 * How a dossier stands on a day.
 *
 * @param daysOverdue days from the due day to the resolution, or to that day while it is open; null if it is not late
 */
record Standing(State state, @Nullable Long daysOverdue) {
    /** The stages of a dossier. */
    enum State {
        ORPHAN,
        OPEN,
        OVERDUE,
        CLOSED
    }

    /** At the end of a day. */
    static Standing of(Dossier dossier, LocalDate day) {
        return of(dossier, day, day);
    }

    /** On a day that is not over: what is due today may still come in time. */
    static Standing during(Dossier dossier, LocalDate today) {
        return of(dossier, today, today.minusDays(1));
    }

    private static Standing of(Dossier dossier, LocalDate day, LocalDate lastOver) {
        var received = dossier.reception();
        if (received.isEmpty()) {
            return new Standing(State.ORPHAN, null);
        }
        var days = new EnumMap<Entry, LocalDate>(Entry.class);
        var measures = new HashSet<Measure>();
        Contribution.of(dossier, (cell, measure) -> {
            days.put(measure.entry(), cell.day());
            measures.add(measure);
        });
        var dueOn = received.get().dueOn();
        if (hasCome(days.get(Entry.CLOSING), day)) {
            return new Standing(State.CLOSED, daysLate(dossier, dueOn, measures));
        }
        return dueOn != null && hasCome(days.get(Entry.FALLING_DUE), lastOver)
                ? new Standing(State.OVERDUE, ChronoUnit.DAYS.between(dueOn, day))
                : new Standing(State.OPEN, null);
    }

    private static @Nullable Long daysLate(Dossier dossier, @Nullable LocalDate dueOn, Set<Measure> measures) {
        if (dueOn == null || !measures.contains(Measure.RESOLVED_LATE)) {
            return null;
        }
        return dossier.resolution()
                .map(resolved -> ChronoUnit.DAYS.between(
                        dueOn, VietnamTime.dayOf(resolved.header().time())))
                .orElse(null);
    }

    private static boolean hasCome(@Nullable LocalDate entry, LocalDate day) {
        return entry != null && !entry.isAfter(day);
    }
}
