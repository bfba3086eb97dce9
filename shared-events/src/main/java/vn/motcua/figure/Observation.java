package vn.motcua.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one unit over a period, as every API shows it.
 *
 * @param unit pooled with all units below it
 * @param level set where the unit's tree is broken down by level; then only that level is counted
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param rate numerator / denominator with 6 decimals; null if there is nothing to divide by
 * @param percent the same in percent with 2 decimals, half up
 * @param reason why there is no rate
 */
public record Observation(
        String indicator,
        String unit,
        @Nullable String level,
        LocalDate from,
        LocalDate to,
        long numerator,
        long denominator,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal percent,
        @Nullable String reason) {

    public static Observation of(String indicator, String unit, @Nullable String level, Period period, Rate rate) {
        return new Observation(
                indicator,
                unit,
                level,
                period.from(),
                period.to(),
                rate.numerator(),
                rate.denominator(),
                rate.value().orElse(null),
                rate.percent().orElse(null),
                rate.nullReason().orElse(null));
    }
}
