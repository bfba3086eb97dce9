package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TargetPropertyTest {
    @Property
    void gapIsTheFewestDossiersThatMeetTheTarget(
            @ForAll Direction direction,
            @ForAll @IntRange(max = 10_000) int hundredths,
            @ForAll @IntRange(max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000_000) int denominator) {
        var target = new Target(BigDecimal.valueOf(hundredths, 2), direction);
        var rate = new Rate(Math.min(numerator, denominator), denominator);

        var gap = gap(target, rate);

        assertThat(target.isReachedBy(moved(rate, direction, gap))).isTrue();
        if (gap > 0) {
            assertThat(target.isReachedBy(moved(rate, direction, gap - 1))).isFalse();
        }
    }

    @Property
    void statusIsAtRiskExactlyWhereTodayAndForecastDiffer(
            @ForAll Direction direction,
            @ForAll @IntRange(max = 10_000) int hundredths,
            @ForAll @LongRange(max = 1_000) long numerator,
            @ForAll @LongRange(max = 1_000) long inPace,
            @ForAll @IntRange(max = 100) int daysLeft) {
        var target = new Target(BigDecimal.valueOf(hundredths, 2), direction);
        var rate = new Rate(numerator, 1_000);
        var forecast = new Pace(new Rate(inPace, 1_000), 7).forecast(rate, daysLeft);

        var status = target.judge(rate, forecast).status();

        assertThat(status == TargetStatus.AT_RISK).isEqualTo(target.isReachedBy(rate) != target.isReachedBy(forecast));
        if (daysLeft == 0) {
            assertThat(status).isIn(TargetStatus.MET, TargetStatus.MISSED);
        }
    }

    /** Whoever does each day what is needed, at the pace below the line, meets the target at the end. */
    @Property
    void whatIsNeededPerDayIsEnough(
            @ForAll @IntRange(max = 10_000) int hundredths,
            @ForAll @LongRange(max = 1_000) long numerator,
            @ForAll @LongRange(max = 1_000) long received,
            @ForAll @IntRange(min = 1, max = 7) int days,
            @ForAll @IntRange(min = 1, max = 100) int daysLeft) {
        var target = new Target(BigDecimal.valueOf(hundredths, 2), Direction.HIGHER_IS_BETTER);
        var rate = new Rate(numerator, 1_000);
        var pace = new Pace(new Rate(0, received), days);

        var needed = OutlookTest.outlook(rate, pace, target, daysLeft).neededPerDay();

        // In hundredths of a dossier and times the days, so that all counts are whole.
        var coming = needed.movePointRight(2).longValueExact() * daysLeft * days;
        var end = new Rate(100 * numerator * days + coming, 100 * (1_000 * days + received * daysLeft));
        assertThat(target.isReachedBy(end)).isTrue();
    }

    private static long gap(Target target, Rate rate) {
        var gap = target.judge(rate, rate).gapDossiers();
        return gap == null ? -1 : gap;
    }

    private static Rate moved(Rate rate, Direction direction, long dossiers) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> new Rate(rate.numerator() + dossiers, rate.denominator());
            case LOWER_IS_BETTER -> new Rate(rate.numerator() - dossiers, rate.denominator());
        };
    }
}
