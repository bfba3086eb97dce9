package vn.motcua.benchmark;

import java.time.LocalDate;
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
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 2);

    Work work(Country country) {
        return new Work(country.communes(), new Zipf(Country.PROCEDURES), FIRST_DAY, Math.max(1, dossiers / DAYS));
    }

    /** The days of the backlog that is folded into an empty database. */
    Period days() {
        return new Period(FIRST_DAY, FIRST_DAY.plusDays(DAYS - 1));
    }
}
