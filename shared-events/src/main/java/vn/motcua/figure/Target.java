package vn.motcua.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.motcua.event.RefusedValue;

/**
 * What a rate is to reach (chỉ tiêu); every comparison is made in whole counts, never on a rounded percentage.
 *
 * @param percent 0 to 100 with at most 2 decimals
 */
public record Target(BigDecimal percent, Direction direction) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Target {
        if (percent.signum() < 0
                || percent.compareTo(HUNDRED) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new RefusedValue("percent", percent, "0 to 100 with at most 2 decimals");
        }
        percent = percent.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Whether the rate is as good as the target or better; a rate without a denominator is not. */
    public boolean isReachedBy(Rate rate) {
        if (rate.denominator() == 0) {
            return false;
        }
        var counted = BigDecimal.valueOf(rate.numerator()).multiply(HUNDRED).compareTo(hundredfold(rate.denominator()));
        return switch (direction) {
            case HIGHER_IS_BETTER -> counted >= 0;
            case LOWER_IS_BETTER -> counted <= 0;
        };
    }

    /**
     * Judges a rate.
     *
     * @param forecast what the rate will be at the end; the rate itself if nothing is to come
     */
    public Judgement judge(Rate rate, Rate forecast) {
        var percentNow = rate.percent();
        if (percentNow.isEmpty()) {
            return new Judgement(TargetStatus.NO_DATA, null, null);
        }
        var now = isReachedBy(rate);
        var status = now != isReachedBy(forecast) ? TargetStatus.AT_RISK : now ? TargetStatus.MET : TargetStatus.MISSED;
        return new Judgement(status, percentNow.get().subtract(percent), gapDossiers(rate));
    }

    private long gapDossiers(Rate rate) {
        var atTarget = hundredfold(rate.denominator());
        return Math.max(
                0,
                switch (direction) {
                    case HIGHER_IS_BETTER -> whole(atTarget, RoundingMode.CEILING) - rate.numerator();
                    case LOWER_IS_BETTER -> rate.numerator() - whole(atTarget, RoundingMode.FLOOR);
                });
    }

    /** A hundred times what the numerator of such a denominator is to be. */
    BigDecimal hundredfold(long denominator) {
        return percent.multiply(BigDecimal.valueOf(denominator));
    }

    private static long whole(BigDecimal hundredfold, RoundingMode rounding) {
        return hundredfold.divide(HUNDRED, 0, rounding).longValueExact();
    }
}
