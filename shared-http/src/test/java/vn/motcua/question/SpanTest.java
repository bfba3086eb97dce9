package vn.motcua.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;

class SpanTest {
    private static final Campaign CAMPAIGN = new Campaign(
            "campaign-69", period("2023-03-01", "2023-05-09"), DayOfWeek.FRIDAY, period("2022-01-01", "2022-12-31"));

    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 2023-03-01, 2023-03-01, 69",
        "2023-03-05, 2023-03-05, 2023-03-01, 65",
        "2023-05-06, 2023-05-06, 2023-04-30, 3",
        "2023-05-09, 2023-05-09, 2023-05-03, 0",
        "2026-11-22, 2023-05-09, 2023-05-03, 0"
    })
    void planIsCountedFromItsFirstDayToDate(LocalDate asOf, LocalDate last, LocalDate paceFrom, int daysLeft) {
        var span = Span.toDate(CAMPAIGN, asOf);

        assertThat(span.period()).isEqualTo(new Period(LocalDate.parse("2023-03-01"), last));
        assertThat(span.paceDays()).isEqualTo(new Period(paceFrom, last));
        assertThat(span.daysLeft()).isEqualTo(daysLeft);
        assertThat(span.baseline()).isEqualTo(CAMPAIGN.baseline());
    }

    @Test
    void planThatHasNotBegunIsRefused() {
        assertThatThrownBy(() -> Span.toDate(CAMPAIGN, LocalDate.parse("2023-02-28")))
                .isInstanceOf(RefusedValue.class)
                .hasMessageContaining("2023-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2023-05-31, 0", "2023-06-01, 0", "2023-05-30, 1", "2023-05-01, 30", "2023-04-30, 0"})
    void daysOfAPeriodAfterTodayAreLeft(LocalDate today, int daysLeft) {
        var may = period("2023-05-01", "2023-05-31");

        var span = Span.of(may, today);

        assertThat(span.period()).isEqualTo(may);
        assertThat(span.daysLeft()).isEqualTo(daysLeft);
        assertThat(span.needsPace()).isEqualTo(daysLeft > 0);
    }

    @Test
    void paceOfAnUnfinishedPeriodEndsToday() {
        assertThat(Span.of(period("2023-05-01", "2023-05-31"), LocalDate.parse("2023-05-10"))
                        .paceDays())
                .isEqualTo(period("2023-05-04", "2023-05-10"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
