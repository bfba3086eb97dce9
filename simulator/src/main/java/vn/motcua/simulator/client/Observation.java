package vn.motcua.simulator.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;

/**
 * A figure as reporting-service tells it.
 *
 * @param percent null if there is nothing to count
 * @param reason why it is null
 */
public record Observation(
        FigureKey key,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent,
        @Nullable String reason) {

    /** A percent written as 51 or 51.0 is the same figure as 51.00. */
    public Observation {
        if (percent != null) {
            var shortest = percent.stripTrailingZeros();
            percent = shortest.scale() < 2 ? shortest.setScale(2, RoundingMode.UNNECESSARY) : shortest;
        }
    }

    static Observation of(FigureKey key, Rate rate) {
        return new Observation(
                key,
                rate.numerator(),
                rate.denominator(),
                rate.percent().orElse(null),
                rate.nullReason().orElse(null));
    }

    /** Equal counts, equal percent to the last digit, equal reason. */
    boolean says(Rate rate) {
        return equals(of(key, rate));
    }

    /** In words: {@code 42839/82015 = 52.23 %}. */
    public String shown() {
        var counts = numerator + "/" + denominator;
        return percent == null
                ? counts + " (" + reason + ")"
                : String.format(Locale.ROOT, "%s = %s %%", counts, percent.toPlainString());
    }
}
