package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.RefusedValue;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "42839, 82015, 30, 22.23, 0",
        "7113, 23487, 70, -39.72, 9328",
        "29, 100, 30, -1.00, 1",
        "30, 100, 30, 0.00, 0",
        "0, 7, 30, -30.00, 3",
        "16928, 16930, 100, -0.01, 2",
        "19999, 20000, 100, 0.00, 1"
    })
    void gapIsToldInPointsAndInDossiers(long n, long d, BigDecimal percent, BigDecimal points, long dossiers) {
        var judged = higher(percent).judge(new Rate(n, d), new Rate(n, d));

        assertThat(judged.gapPoints()).isEqualTo(points);
        assertThat(judged.gapDossiers()).isEqualTo(dossiers);
        assertThat(judged.status()).isEqualTo(dossiers == 0 ? TargetStatus.MET : TargetStatus.MISSED);
    }

    @Test
    void ratesAreComparedExactlyAndNotAsTheyAreShown() {
        var shownAs100 = new Rate(19_999, 20_000);

        assertThat(shownAs100.percent()).contains(new BigDecimal("100.00"));
        assertThat(higher("100").isReachedBy(shownAs100)).isFalse();
        assertThat(higher("99.99").isReachedBy(new Rate(16_928, 16_930))).isFalse();
        assertThat(higher("99.98").isReachedBy(new Rate(16_928, 16_930))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 100, 31, 100, MET",
        "30, 100, 29, 100, AT_RISK",
        "29, 100, 30, 100, AT_RISK",
        "29, 100, 28, 100, MISSED",
        "0, 0, 0, 0, NO_DATA"
    })
    void statusComparesTodayWithTheForecast(long n, long d, long atEnd, long ofAtEnd, TargetStatus status) {
        assertThat(higher("30").judge(new Rate(n, d), new Rate(atEnd, ofAtEnd)).status())
                .isEqualTo(status);
    }

    @Test
    void nothingToCountHasNoGap() {
        assertThat(higher("30").judge(new Rate(0, 0), new Rate(0, 0)))
                .isEqualTo(new Judgement(TargetStatus.NO_DATA, null, null));
    }

    @Test
    void whereLowerIsBetterTheGapIsWhatIsTooMany() {
        var target = new Target(new BigDecimal("5"), Direction.LOWER_IS_BETTER);

        assertThat(target.judge(new Rate(8, 110), new Rate(8, 110)))
                .isEqualTo(new Judgement(TargetStatus.MISSED, new BigDecimal("2.27"), 3L));
        assertThat(target.judge(new Rate(5, 110), new Rate(5, 110)))
                .isEqualTo(new Judgement(TargetStatus.MET, new BigDecimal("-0.45"), 0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"130", "100.01", "-0.01", "33.333", "1e-9", "1e999999999"})
    void targetOutOfRangeIsRefused(String percent) {
        assertThatThrownBy(() -> higher(percent))
                .isInstanceOf(RefusedValue.class)
                .hasMessageContaining("0 to 100 with at most 2 decimals");
    }

    @Test
    void targetsAreEqualHoweverTheyAreWritten() {
        assertThat(higher("3e1")).isEqualTo(higher("30.000"));
        assertThat(higher("0")).isEqualTo(higher("0e99999"));
    }

    private static Target higher(String percent) {
        return higher(new BigDecimal(percent));
    }

    private static Target higher(BigDecimal percent) {
        return new Target(percent, Direction.HIGHER_IS_BETTER);
    }
}
