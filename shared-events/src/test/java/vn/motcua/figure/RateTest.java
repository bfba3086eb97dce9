package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        "16928, 16930, 99.99",
        "42839, 82015, 52.23",
        "24965, 39219, 63.66",
        "7113, 23487, 30.28",
        "10761, 19309, 55.73",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "1, 800, 0.13",
        "1, 20001, 0.00"
    })
    void percentIsRoundedOnceHalfUp(long numerator, long denominator, String percent) {
        assertThat(new Rate(numerator, denominator).percent())
                .hasValueSatisfying(p -> assertThat(p.toPlainString()).isEqualTo(percent));
    }

    @Test
    void nothingToCountHasNoRateButReason() {
        var rate = new Rate(0, 0);

        assertThat(rate.percent()).isEmpty();
        assertThat(rate.value()).isEmpty();
        assertThat(rate.nullReason()).contains("NOTHING_TO_COUNT");
    }

    @Test
    void groupsArePooledNotAveraged() {
        var pooled = new Rate(24_965, 39_219).plus(new Rate(7_113, 23_487)).plus(new Rate(10_761, 19_309));

        assertThat(pooled).isEqualTo(new Rate(42_839, 82_015));
        assertThat(pooled.nullReason()).isEmpty();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new Rate(-1, 2)).hasMessageContaining("-1/2");
        assertThatThrownBy(() -> new Rate(1, -2)).hasMessageContaining("1/-2");
    }

    @Test
    void rateOfLessThanTenIsMarked() {
        assertThat(new Rate(9, 9).isOfFew()).isTrue();
        assertThat(new Rate(0, 0).isOfFew()).isTrue();
        assertThat(new Rate(0, 10).isOfFew()).isFalse();
    }

    @Test
    void changeIsTheExactDifferenceRoundedOnce() {
        // 33.333 % and 0.005 %: both percentages rounded first would give 33.32.
        assertThat(new Rate(1, 3).pointsSince(new Rate(1, 20_000))).contains(new BigDecimal("33.33"));
        assertThat(new Rate(9_014, 10_000).pointsSince(new Rate(4_514, 5_000))).contains(new BigDecimal("-0.14"));
        assertThat(new Rate(1, 20_000).pointsSince(new Rate(0, 7))).contains(new BigDecimal("0.01"));
        assertThat(new Rate(0, 7).pointsSince(new Rate(1, 20_000))).contains(new BigDecimal("-0.01"));
    }

    @Test
    void thereIsNoChangeFromOrToNothing() {
        assertThat(new Rate(1, 2).pointsSince(new Rate(0, 0))).isEmpty();
        assertThat(new Rate(0, 0).pointsSince(new Rate(1, 2))).isEmpty();
    }
}
