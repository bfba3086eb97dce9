package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.RefusedValue;

class ReportingCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2023-M01, 2022-12-15, 2023-01-14",
        "2023-M04, 2023-03-15, 2023-04-14",
        "2024-M03, 2024-02-15, 2024-03-14",
        "2023-Q1, 2022-12-15, 2023-03-14",
        "2023-Q2, 2023-03-15, 2023-06-14",
        "2023-Q4, 2023-09-15, 2023-12-14",
        "2023-6M, 2022-12-15, 2023-06-14",
        "2023-9M, 2022-12-15, 2023-09-14",
        "2023, 2022-12-15, 2023-12-14"
    })
    void statutoryPeriodsRunFromThe15thToThe14th(String notation, LocalDate from, LocalDate to) {
        assertThat(ReportingCalendar.STATUTORY.period(notation, null)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-M04, 2023-04-01, 2023-04-30",
        "2024-M02, 2024-02-01, 2024-02-29",
        "2023-Q2, 2023-04-01, 2023-06-30",
        "2023-6M, 2023-01-01, 2023-06-30",
        "2023-9M, 2023-01-01, 2023-09-30",
        "2023, 2023-01-01, 2023-12-31",
        "2023-W18, 2023-05-01, 2023-05-07",
        "2021-W01, 2021-01-04, 2021-01-10",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2026-W01, 2025-12-29, 2026-01-04"
    })
    void calendarPeriodsRunFromFirstToLast(String notation, LocalDate from, LocalDate to) {
        assertThat(ReportingCalendar.CALENDAR.period(notation, null)).isEqualTo(new Period(from, to));
    }

    @Test
    void midnightInVietnamDividesStatutoryMonths() {
        var june = ReportingCalendar.STATUTORY.period("2026-M06", null);
        var july = ReportingCalendar.STATUTORY.period("2026-M07", null);

        assertThat(june.to()).isEqualTo(VietnamTime.dayOf(Instant.parse("2026-06-14T16:59:59Z")));
        assertThat(july.from()).isEqualTo(VietnamTime.dayOf(Instant.parse("2026-06-14T17:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"FRIDAY, 2023-04-29, 2023-05-05", "MONDAY, 2023-04-25, 2023-05-01", "SUNDAY, 2023-05-01, 2023-05-07"})
    void statutoryWeekEndsOnTheWeekdayThatClosesIt(DayOfWeek closing, LocalDate from, LocalDate to) {
        assertThat(ReportingCalendar.STATUTORY.period("2023-W18", closing)).isEqualTo(new Period(from, to));
    }

    @Test
    void statutoryWeekThatNothingClosesIsRefused() {
        assertThatThrownBy(() -> ReportingCalendar.STATUTORY.period("2023-W18", null))
                .isInstanceOf(RefusedValue.class)
                .hasMessageContaining("period: 2023-W18")
                .hasMessageContaining("cut-off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "1999",
                "2100",
                "2023-M00",
                "2023-M13",
                "2023-M4",
                "2023-Q0",
                "2023-Q5",
                "2023-3M",
                "2023-W00",
                "2023-W53",
                "2023-W54",
                "2023-04",
                "2023-m04",
                " 2023",
                "2023\n",
                "\u0662023"
            })
    void periodOutOfFormIsRefused(String notation) {
        assertThatThrownBy(() -> ReportingCalendar.CALENDAR.period(notation, null))
                .isInstanceOf(RefusedValue.class)
                .hasMessageStartingWith("period: ");
    }

    @Test
    void calendarsAreNamedInSmallLetters() {
        assertThat(ReportingCalendar.named("statutory")).isEqualTo(ReportingCalendar.STATUTORY);
        assertThat(ReportingCalendar.named("calendar")).isEqualTo(ReportingCalendar.CALENDAR);
        assertThatThrownBy(() -> ReportingCalendar.named("STATUTORY")).isInstanceOf(RefusedValue.class);
    }

    @Property
    void monthsOfAYearFollowEachOtherWithoutGap(
            @ForAll ReportingCalendar calendar, @ForAll @IntRange(min = 2000, max = 2099) int year) {
        var whole = calendar.period(String.valueOf(year), null);
        var next = whole.from();
        for (var month = 1; month <= 12; month++) {
            var period = calendar.period("%d-M%02d".formatted(year, month), null);
            assertThat(period.from()).isEqualTo(next);
            next = period.to().plusDays(1);
        }

        assertThat(next).isEqualTo(whole.to().plusDays(1));
    }

    @Property
    void weekOfAPlanHasSevenDaysAndEndsInItsIsoWeek(
            @ForAll DayOfWeek closing,
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 52) int week) {
        var notation = "%d-W%02d".formatted(year, week);
        var iso = ReportingCalendar.CALENDAR.period(notation, null);

        var closed = ReportingCalendar.STATUTORY.period(notation, closing);

        assertThat(closed.days()).isEqualTo(7);
        assertThat(closed.to().getDayOfWeek()).isEqualTo(closing);
        assertThat(closed.to()).isBetween(iso.from(), iso.to());
    }
}
