package vn.motcua.figure;

/**
 * How the last days went, from which the coming ones are forecast.
 *
 * @param days how many days were counted, at least 1
 */
public record Pace(Rate counted, int days) {
    private static final int MOST_DAYS = 7;

    public Pace {
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + " (expected: at least 1)");
        }
    }

    /** The days that make the pace: the last 7 of what was counted so far, or all if there are fewer. */
    public static Period days(Period soFar) {
        return soFar.days() <= MOST_DAYS ? soFar : new Period(soFar.to().minusDays(MOST_DAYS - 1L), soFar.to());
    }

    /**
     * The rate at the end, if every day to come goes like the mean day of the pace.
     *
     * <p>Both counts are multiplied by the days of the pace, so that they stay whole.
     */
    public Rate forecast(Rate soFar, int daysLeft) {
        return daysLeft == 0
                ? soFar
                : new Rate(
                        coming(soFar.numerator(), counted.numerator(), daysLeft),
                        coming(soFar.denominator(), counted.denominator(), daysLeft));
    }

    private long coming(long soFar, long inPace, int daysLeft) {
        return Math.addExact(Math.multiplyExact(soFar, days), Math.multiplyExact(inPace, daysLeft));
    }
}
