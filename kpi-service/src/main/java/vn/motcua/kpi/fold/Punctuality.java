package vn.motcua.kpi.fold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the day of a resolution stands to the due day; columns 8 to 10 of form II.06a. */
enum Punctuality {
    EARLY(Measure.CLOSED_EARLY),
    /** On the due day, or nothing was promised. */
    ON_DUE_DAY(Measure.CLOSED_ON_DUE_DAY),
    LATE(Measure.CLOSED_LATE);

    private final Measure closed;

    Punctuality(Measure closed) {
        this.closed = closed;
    }

    static Punctuality of(@Nullable LocalDate dueOn, LocalDate resolvedOn) {
        if (dueOn == null || resolvedOn.isEqual(dueOn)) {
            return ON_DUE_DAY;
        }
        return resolvedOn.isBefore(dueOn) ? EARLY : LATE;
    }

    Measure closed() {
        return closed;
    }
}
