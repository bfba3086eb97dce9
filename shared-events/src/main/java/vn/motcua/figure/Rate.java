package vn.motcua.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A pair of whole counts; a denominator of 0 has no rate, never 0 % and never 100 %.
 *
 * <p>Rates of groups are pooled by adding both counts, never by averaging.
 */
public record Rate(long numerator, long denominator) {
    /** Why a rate is null. */
    public static final String NOTHING_TO_COUNT = "NOTHING_TO_COUNT";

    private static final long FEW = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("rate: " + numerator + "/" + denominator + " (expected: counts >= 0)");
        }
    }

    public Rate plus(Rate other) {
        return new Rate(numerator + other.numerator, denominator + other.denominator);
    }

    /** n/d with 6 decimals, half up. */
    public Optional<BigDecimal> value() {
        return quotient(BigDecimal.valueOf(numerator), 6);
    }

    /** 100 n/d with 2 decimals, half up, rounded once. */
    public Optional<BigDecimal> percent() {
        return quotient(BigDecimal.valueOf(numerator).multiply(HUNDRED), 2);
    }

    /**
     * How many percentage points it has changed since another rate: the exact difference, rounded once, 2 decimals, half up
     * (away from zero); empty if either has nothing to count.
     *
     * <p>So it may differ by 0.01 from the difference of two rounded percentages.
     */
    public Optional<BigDecimal> pointsSince(Rate before) {
        if (denominator == 0 || before.denominator == 0) {
            return Optional.empty();
        }
        var difference = product(numerator, before.denominator).subtract(product(before.numerator, denominator));
        return Optional.of(
                difference.multiply(HUNDRED).divide(product(denominator, before.denominator), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal product(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    /** Empty if there is a rate. */
    public Optional<String> nullReason() {
        return denominator == 0 ? Optional.of(NOTHING_TO_COUNT) : Optional.empty();
    }

    /** Whether the denominator is below 10, so that one dossier moves the rate by more than 10 points. */
    public boolean isOfFew() {
        return denominator < FEW;
    }

    private Optional<BigDecimal> quotient(BigDecimal dividend, int scale) {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(dividend.divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP));
    }
}
