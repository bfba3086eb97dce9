package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.fold.Cell;
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
        var contribution = Contribution.of(dossier);
        var dueOn = received.get().dueOn();
        if (hasCome(contribution.cell(Entry.CLOSING), day)) {
            return new Standing(State.CLOSED, daysLate(dossier, dueOn, contribution));
        }
        return dueOn != null && hasCome(contribution.cell(Entry.FALLING_DUE), lastOver)
                ? new Standing(State.OVERDUE, ChronoUnit.DAYS.between(dueOn, day))
                : new Standing(State.OPEN, null);
    }

    private static @Nullable Long daysLate(Dossier dossier, @Nullable LocalDate dueOn, Contribution contribution) {
        if (dueOn == null || !contribution.counts(Measure.RESOLVED_LATE)) {
            return null;
        }
        return dossier.resolution()
                .map(resolved -> ChronoUnit.DAYS.between(
                        dueOn, VietnamTime.dayOf(resolved.header().time())))
                .orElse(null);
    }

    private static boolean hasCome(@Nullable Cell entry, LocalDate day) {
        return entry != null && !entry.day().isAfter(day);
    }
}
