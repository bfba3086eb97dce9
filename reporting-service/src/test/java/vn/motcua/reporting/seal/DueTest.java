package vn.motcua.reporting.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.figure.Period;

class DueTest {
    private static final Due.Weekly CAMPAIGN = new Due.Weekly(
            "campaign-69", new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 9)), DayOfWeek.FRIDAY, 16);

    @Test
    void weeksOfTheCampaignAreDueOnFridaysAtFourInVietnam() {
        var due = weeks("2023-02-01T00:00:00Z", "2023-06-30T00:00:00Z");

        assertThat(due).hasSize(11);
        assertThat(due.getFirst().cutOff()).isEqualTo("2023-03-03T09:00:00Z");
        assertThat(due.getFirst().request().week()).isEqualTo("2023-W09");
        // The campaign's last days lie in a week that ends after it.
        assertThat(due.getLast().cutOff()).isEqualTo("2023-05-12T09:00:00Z");
    }

    @Test
    void whatIsDueIsAfterTheOneMomentAndNotAfterTheOther() {
        assertThat(weeks("2023-03-03T08:59:59Z", "2023-03-03T09:00:00Z")).hasSize(1);
        assertThat(weeks("2023-03-03T09:00:00Z", "2023-03-03T09:00:01Z")).isEmpty();
        assertThat(weeks("2023-03-03T08:59:58Z", "2023-03-03T08:59:59Z")).isEmpty();
    }

    @Test
    void formOfAMonthIsDueAfterItsFourteenthDayAndTheGrace() {
        var due = Due.between(
                Instant.parse("2023-04-14T16:59:59Z"),
                Instant.parse("2023-05-14T18:00:00Z"),
                "H12",
                List.of(),
                Duration.ofHours(1));

        assertThat(due).extracting(one -> one.request().period()).containsExactly("2023-M04", "2023-M05");
        // Midnight in Vietnam is 17:00 the day before in UTC.
        assertThat(due.getFirst().cutOff()).isEqualTo("2023-04-14T18:00:00Z");
        assertThat(due.getFirst().lastDay()).isEqualTo("2023-04-14");
    }

    @Test
    void weekOfTheTurnOfTheYearBelongsToItsIsoYear() {
        var plan = new Due.Weekly(
                "p", new Period(LocalDate.of(2020, 12, 1), LocalDate.of(2021, 1, 31)), DayOfWeek.FRIDAY, 16);

        assertThat(Due.between(
                                Instant.parse("2020-12-31T00:00:00Z"),
                                Instant.parse("2021-01-02T00:00:00Z"),
                                "H12",
                                List.of(plan),
                                Duration.ZERO)
                        .getFirst()
                        .request()
                        .week())
                .isEqualTo("2020-W53");
    }

    private static List<Due> weeks(String after, String now) {
        return Due.between(Instant.parse(after), Instant.parse(now), "H12", List.of(CAMPAIGN), Duration.ofHours(1))
                .stream()
                .filter(due -> due.request().plan() != null)
                .toList();
    }
}
