package vn.motcua.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a rate comes from within a plan, with where it will end.
 *
 * @param baseline what the plan is measured against
 * @param pace the last 7 days counted, or all days of the plan if there are fewer
 * @param forecast percent at the plan's end if every day to come goes like the mean day of the pace; null without data
 * @param neededPerDay dossiers above the line that each day to come needs for the target, if those below it keep their
 *     pace, rounded up to 2 decimals; where lower is better, the most that each day may have, rounded down, and below 0
 *     if the target is out of reach; null without target, days or data
 * @param daysLeft days of the plan after those counted
 */
public record Outlook(
        CountedPeriod baseline,
        CountedPeriod pace,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal neededPerDay,
        int daysLeft) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The outlook of a rate.
     *
     * @param paceDays the days that were counted for the pace
     */
    public static Outlook of(
            CountedPeriod baseline, Period paceDays, Pace pace, Rate rate, @Nullable Target target, int daysLeft) {
        var forecast = pace.forecast(rate, daysLeft);
        return new Outlook(
                baseline,
                CountedPeriod.of(paceDays, pace.counted()),
                forecast.percent().orElse(null),
                neededPerDay(target, rate, pace, forecast, daysLeft),
                daysLeft);
    }

    private static @Nullable BigDecimal neededPerDay(
            @Nullable Target target, Rate rate, Pace pace, Rate forecast, int daysLeft) {
        if (target == null || daysLeft == 0 || forecast.denominator() == 0) {
            return null;
        }
        // The forecast's counts are those of the plan's end times the days of the pace.
        var soFar = BigDecimal.valueOf(rate.numerator()).multiply(BigDecimal.valueOf(pace.days()));
        var missing = target.hundredfold(forecast.denominator()).subtract(soFar.multiply(HUNDRED));
        var divisor = HUNDRED.multiply(BigDecimal.valueOf(pace.days())).multiply(BigDecimal.valueOf(daysLeft));
        return switch (target.direction()) {
            case HIGHER_IS_BETTER ->
                missing.divide(divisor, 2, RoundingMode.CEILING).max(BigDecimal.ZERO.setScale(2));
            case LOWER_IS_BETTER -> missing.divide(divisor, 2, RoundingMode.FLOOR);
        };
    }
}
