package vn.motcua.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.oracle.Oracle;

class TimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:59:59.123456Z, 2026-11-22",
        "2026-11-21T17:00:00.005Z,    2026-11-22",
        "2026-11-21T17:00:41Z,        2026-11-22",
        "2026-11-21T17:31:00Z,        2026-11-22",
        "2026-11-22T16:59:59.999Z,    2026-11-22"
    })
    void campaignShiftedToTodayLiesInThePastDownToItsLastDay(Instant now, LocalDate today) {
        var plan = planAt(now);

        assertThat(plan.period().to()).isEqualTo(today);
        assertThat(plan.period().from()).isEqualTo(today.minusDays(69));
        var times = plan.dossiers().stream()
                .flatMap(dossier -> dossier.events().stream())
                .map(event -> event.header().time())
                .toList();
        assertThat(times.stream().filter(time -> time.isAfter(now))).isEmpty();
        assertThat(times.stream().filter(time -> VietnamTime.dayOf(time).equals(today)))
                .hasSizeGreaterThan(100);
    }

    @Test
    void shiftingChangesNoFigure() {
        var asItWas = Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), 69);

        assertThat(Oracle.figures(planAt(Instant.parse("2026-11-21T17:00:00.005Z"))))
                .isEqualTo(Oracle.figures(asItWas));
    }

    @Test
    void runsOnDifferentDaysShareNoDossier() {
        var today = codes(planAt(Instant.parse("2026-11-22T09:00:00Z")));
        var tomorrow = codes(planAt(Instant.parse("2026-11-23T09:00:00Z")));

        assertThat(Collections.disjoint(today, tomorrow)).isTrue();
    }

    @Test
    void aRunLaterTheSameDayKeepsDossiersButNeverGivesOneIdTwoContents() {
        var morning = planAt(Instant.parse("2026-11-22T02:10:00Z"));
        var evening = planAt(Instant.parse("2026-11-22T11:10:00Z"));

        assertThat(codes(morning).equals(codes(evening))).isTrue();
        var byId = morning.dossiers().stream()
                .flatMap(dossier -> dossier.events().stream())
                .collect(Collectors.toMap(event -> event.header().id(), event -> event));
        assertThat(evening.dossiers().stream()
                        .flatMap(dossier -> dossier.events().stream())
                        .filter(event ->
                                !byId.getOrDefault(event.header().id(), event).equals(event)))
                .isEmpty();
    }

    @Test
    void aRunWithinTheHourSendsEqualEvents() {
        var first = planAt(Instant.parse("2026-11-22T02:01:00Z"));
        var second = planAt(Instant.parse("2026-11-22T02:59:00Z"));

        assertThat(first.dossiers().equals(second.dossiers())).isTrue();
    }

    @Test
    void anotherSeedTellsAnotherStory() {
        var timeline = Timeline.asItWas(Scenarios.CAMPAIGN_69);

        var one = codes(Planner.plan(Scenarios.CAMPAIGN_69, timeline, 1));
        var two = codes(Planner.plan(Scenarios.CAMPAIGN_69, timeline, 2));

        assertThat(Collections.disjoint(one, two)).isTrue();
    }

    private static Plan planAt(Instant now) {
        var timeline = Timeline.endingToday(Scenarios.CAMPAIGN_69, Clock.fixed(now, ZoneOffset.UTC));
        return Planner.plan(Scenarios.CAMPAIGN_69, timeline, 69);
    }

    private static Set<String> codes(Plan plan) {
        return plan.dossiers().stream().map(dossier -> dossier.code().value()).collect(Collectors.toSet());
    }
}
