package vn.motcua.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import vn.motcua.event.RefusedValue;

/**
 * A span of days, both ends inclusive.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]{0,2})d");
    private static final int LONGEST_WINDOW_IN_DAYS = 400;

    public Period {
        if (from.isAfter(to)) {
            throw new RefusedValue("from", from, "a day not after " + to);
        }
    }

    /**
     * The rolling window that ends on a day.
     *
     * @param window {@code 1d} to {@code 400d}
     * @param asOf the last day, inclusive
     */
    public static Period rolling(String window, LocalDate asOf) {
        var matcher = WINDOW.matcher(window);
        if (matcher.matches()) {
            var days = Integer.parseInt(matcher.group(1));
            if (days <= LONGEST_WINDOW_IN_DAYS) {
                return new Period(asOf.minusDays(days - 1L), asOf);
            }
        }
        throw new RefusedValue("window", window, "1d to " + LONGEST_WINDOW_IN_DAYS + "d");
    }

    /** How many days it has, at least 1. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
