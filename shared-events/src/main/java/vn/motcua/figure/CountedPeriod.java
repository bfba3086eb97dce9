package vn.motcua.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted over some days, as APIs show it beside an observation.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param percent with 2 decimals, half up; null if there is nothing to divide by
 */
public record CountedPeriod(
        LocalDate from,
        LocalDate to,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent) {

    public static CountedPeriod of(Period period, Rate rate) {
        return new CountedPeriod(
                period.from(),
                period.to(),
                rate.numerator(),
                rate.denominator(),
                rate.percent().orElse(null));
    }
}
