package vn.motcua.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.figure.Period;

/**
 * How much is measured.
 *
 * @param dossiers received in a backlog's days
 * @param runs of each figure
 * @param history how many times a backlog lies in the database when the cost of growth is measured
 */
record Sizes(int dossiers, int runs, int history) {
    static final int DAYS = 30;
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 2);
    static final LocalDate LAST_DAY = FIRST_DAY.plusDays(2 * DAYS - 1);

    Work work(Country country) {
        return new Work(country.communes(), new Zipf(Country.PROCEDURES), FIRST_DAY, Math.max(1, dossiers / DAYS));
    }

    /** Those of the next backlog, in as many parts as there are runs. */
    List<Period> freshDays() {
        var parts = new ArrayList<Period>();
        for (var part = 0; part < runs; part++) {
            parts.add(new Period(
                    FIRST_DAY.plusDays(DAYS + DAYS * part / runs),
                    FIRST_DAY.plusDays(DAYS + DAYS * (part + 1) / runs - 1)));
        }
        return parts;
    }

    /** All days after the backlogs. */
    Period further() {
        return new Period(LAST_DAY.plusDays(1), LAST_DAY.plusDays(100));
    }

    /** The days of the backlog that is folded into an empty database. */
    Period days() {
        return new Period(FIRST_DAY, FIRST_DAY.plusDays(DAYS - 1));
    }
}
