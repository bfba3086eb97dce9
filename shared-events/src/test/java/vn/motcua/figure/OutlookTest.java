package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
    private static final Period WEEK = new Period(LocalDate.parse("2023-04-24"), LocalDate.parse("2023-04-30"));
    private static final Target TARGET = new Target(new BigDecimal("60"), Direction.HIGHER_IS_BETTER);

    @Test
    void comingDaysAreForecastFromThePace() {
        var soFar = new Rate(500, 1_000);
        var pace = new Pace(new Rate(70, 70), 7);

        var outlook = outlook(soFar, pace, TARGET, 9);

        // 500 + 10 * 9 of 1000 + 10 * 9
        assertThat(outlook.forecast()).isEqualTo("54.13");
        // (60 % of 1090 - 500) / 9 = 17.11
        assertThat(outlook.neededPerDay()).isEqualTo("17.12");
        assertThat(outlook.daysLeft()).isEqualTo(9);
        assertThat(outlook.pace()).isEqualTo(CountedPeriod.of(WEEK, new Rate(70, 70)));
    }

    @Test
    void nothingIsNeededWhereTheTargetIsSafe() {
        assertThat(outlook(new Rate(999, 1_000), new Pace(new Rate(0, 7), 7), TARGET, 3)
                        .neededPerDay())
                .isEqualTo("0.00");
    }

    @Test
    void whereLowerIsBetterTheDayHasAMost() {
        var most = new Target(new BigDecimal("5"), Direction.LOWER_IS_BETTER);

        assertThat(outlook(new Rate(40, 1_000), new Pace(new Rate(7, 700), 7), most, 3)
                        .neededPerDay())
                .isEqualTo("8.33");
        assertThat(outlook(new Rate(90, 1_000), new Pace(new Rate(7, 70), 7), most, 3)
                        .neededPerDay())
                .isEqualTo("-12.84");
    }

    @Test
    void lastDayOfThePlanLeavesNothingToNeed() {
        var outlook = outlook(new Rate(500, 1_000), new Pace(new Rate(70, 70), 7), TARGET, 0);

        assertThat(outlook.forecast()).isEqualTo("50.00");
        assertThat(outlook.neededPerDay()).isNull();
    }

    @Test
    void withoutDataThereIsNoForecast() {
        var outlook = outlook(new Rate(0, 0), new Pace(new Rate(0, 0), 7), TARGET, 5);

        assertThat(outlook.forecast()).isNull();
        assertThat(outlook.neededPerDay()).isNull();
    }

    @Test
    void withoutTargetNothingIsNeeded() {
        assertThat(outlook(new Rate(1, 2), new Pace(new Rate(0, 0), 7), null, 5).neededPerDay())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-20, 7, 2023-04-24",
        "2023-04-24, 7, 2023-04-24",
        "2023-04-28, 3, 2023-04-28",
        "2023-04-30, 1, 2023-04-30"
    })
    void paceIsOfTheLastSevenDaysOrOfAllIfThereAreFewer(LocalDate began, int days, LocalDate from) {
        var paceDays = Pace.days(new Period(began, LocalDate.parse("2023-04-30")));

        assertThat(paceDays.from()).isEqualTo(from);
        assertThat(paceDays.days()).isEqualTo(days);
    }

    @Test
    void paceOfNoDayIsRefused() {
        assertThatThrownBy(() -> new Pace(new Rate(0, 0), 0)).hasMessageContaining("at least 1");
    }

    static Outlook outlook(Rate soFar, Pace pace, @Nullable Target target, int daysLeft) {
        return Outlook.of(CountedPeriod.of(WEEK, new Rate(1, 2)), WEEK, pace, soFar, target, daysLeft);
    }
}
