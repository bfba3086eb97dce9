package vn.motcua.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;

class FrequencyTest {
    @Test
    void calendarPeriodsAreWrittenAsStandardPeriods() {
        var spring = span("2023-03-31", "2023-04-02");

        assertThat(texts(Frequency.A, ReportingCalendar.CALENDAR, spring)).containsExactly("2023");
        assertThat(texts(Frequency.Q, ReportingCalendar.CALENDAR, spring)).containsExactly("2023-Q1", "2023-Q2");
        assertThat(texts(Frequency.M, ReportingCalendar.CALENDAR, spring)).containsExactly("2023-03", "2023-04");
        assertThat(texts(Frequency.W, ReportingCalendar.CALENDAR, spring)).containsExactly("2023-W13");
        assertThat(texts(Frequency.D, ReportingCalendar.CALENDAR, spring))
                .containsExactly("2023-03-31", "2023-04-01", "2023-04-02");
    }

    @Test
    void statutoryPeriodsAreWrittenAsStartAndDuration() {
        assertThat(texts(Frequency.A, ReportingCalendar.STATUTORY, span("2023-12-14", "2023-12-15")))
                .containsExactly("2022-12-15/P1Y", "2023-12-15/P1Y");
        assertThat(texts(Frequency.Q, ReportingCalendar.STATUTORY, span("2023-06-14", "2023-06-14")))
                .containsExactly("2023-03-15/P3M");
        assertThat(texts(Frequency.M, ReportingCalendar.STATUTORY, span("2026-06-15", "2026-06-15")))
                .containsExactly("2026-06-15/P1M");
    }

    @Test
    void weekBelongsToTheYearOfItsThursday() {
        assertThat(texts(Frequency.W, ReportingCalendar.CALENDAR, span("2024-12-29", "2024-12-30")))
                .containsExactly("2024-W52", "2025-W01");
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void periodsFollowEachOtherWithoutAGap(Frequency frequency) {
        for (var calendar : ReportingCalendar.values()) {
            if (frequency.isOf(calendar)) {
                var periods = frequency.periods(calendar, span("2022-01-01", "2024-12-31"));

                assertThat(periods).isNotEmpty();
                for (var i = 1; i < periods.size(); i++) {
                    assertThat(periods.get(i).days().from())
                            .isEqualTo(periods.get(i - 1).days().to().plusDays(1));
                }
            }
        }
    }

    private static List<String> texts(Frequency frequency, ReportingCalendar calendar, Period span) {
        return frequency.periods(calendar, span).stream().map(TimePeriod::text).toList();
    }

    private static Period span(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
