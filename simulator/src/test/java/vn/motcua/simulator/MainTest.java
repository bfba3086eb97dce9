package vn.motcua.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.simulator.client.FakeServices;
import vn.motcua.simulator.client.FakeServices.CannedAnswer;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.oracle.Oracle;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;

class MainTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Stop stop = new Stop();
    private Clock clock = Clock.systemUTC();

    @Test
    void campaignVerifiesWithTheTableOfTheDay() throws IOException {
        clock = new Ticking("2026-11-21T17:00:30Z");
        var plan = Planner.plan(
                Scenarios.CAMPAIGN_69, Timeline.endingToday(Scenarios.CAMPAIGN_69, clock), Options.USUAL_SEED);
        try (var fake = new FakeServices(Oracle.figures(plan))) {
            var exitCode = run(fake, "campaign-69", "--shift-to-today", "--chaos", "--verify", "--table");

            assertThat(exitCode).as(printed()).isZero();
        }
        assertThat(printed())
                .contains("dossiers from 2026-09-14 to 2026-11-22, seed 69, in chaos")
                .contains("Verified: all 1,064 figures are exactly right")
                .contains("92.79 % (chỉ tiêu 80 %: đạt)")
                .contains("92.28 % (chỉ tiêu 80 %: đạt)")
                .contains("90.14 % (chỉ tiêu 30 %: đạt)")
                .contains("68.40 % (chỉ tiêu 70 %: chưa đạt)")
                .contains("Cả tỉnh");
    }

    @Test
    void wrongFiguresExitWithTheirDifferences() throws IOException {
        var baseline = Planner.plan(Scenarios.BASELINE_2022, Timeline.asItWas(Scenarios.BASELINE_2022), 70);
        // The clock starts the wait, finds it not over, then finds it over.
        clock = new Ticking("2026-11-22T03:00:00Z");
        try (var fake = new FakeServices(Oracle.figures(baseline))) {
            assertThat(run(fake, "baseline-2022", "--verify-only")).isEqualTo(1);
            assertThat(fake.registered).isEmpty();
        }
        assertThat(printed()).contains("figures differ:").contains("expected").contains("H12.01");
    }

    @Test
    void aRefusedEventExitsWithItsProblem() throws IOException {
        try (var fake = new FakeServices(Map.of())) {
            fake.intakeAnswers.add(new CannedAnswer(
                    422, "{\"accepted\":0,\"rejected\":[{\"index\":0,\"id\":\"x\",\"problem\":\"late\"}]}"));

            assertThat(run(fake, "campaign-69")).isEqualTo(1);
        }
        assertThat(printed()).contains("rejected 1 of 10000 events").contains("x: late");
    }

    @Test
    void aStoppedRunSaysHowToGoOn() throws IOException {
        stop.request();
        try (var fake = new FakeServices(Map.of())) {
            assertThat(run(fake, "campaign-69")).isEqualTo(130);
        }
        assertThat(printed()).contains("run the same again to send the rest");
    }

    @Test
    void helpNamesScenariosOptionsAndDefaults() {
        assertThat(Main.commandLine(out(), false, clock, stop).execute("--help"))
                .isZero();
        assertThat(Main.commandLine(out(), false, clock, stop).execute("campaign-69", "--help"))
                .isZero();

        assertThat(printed())
                .contains("baseline-2022", "campaign-69", "--shift-to-today", "--chaos", "--verify-only")
                .contains("http://localhost:8083", "default: 69", "Exit codes:");
    }

    @Test
    void tableCanBeInEnglish() throws IOException {
        var plan = Planner.plan(Scenarios.BASELINE_2022, Timeline.asItWas(Scenarios.BASELINE_2022), 69);
        try (var fake = new FakeServices(Oracle.figures(plan))) {
            assertThat(run(fake, "baseline-2022", "--verify-only", "--table", "--lang", "en"))
                    .as(printed())
                    .isZero();
        }
        assertThat(printed()).contains("0.97 % (target 10 %: not met)").contains("52.23 %");
    }

    @Test
    void aWrongOptionIsAUsageError() {
        assertThat(Main.commandLine(out(), false, clock, stop).execute("campaign-69", "--sed", "1"))
                .isEqualTo(2);
    }

    private int run(FakeServices fake, String... args) {
        var url = fake.services().intake().toString();
        var all = Stream.concat(
                Arrays.stream(args), Stream.of("--intake-url", url, "--kpi-url", url, "--reporting-url", url));
        return Main.commandLine(out(), false, clock, stop).execute(all.toArray(String[]::new));
    }

    private PrintStream out() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A clock that is a minute later whenever it is asked. */
    private static final class Ticking extends Clock {
        private Instant now;

        Ticking(String start) {
            now = Instant.parse(start);
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
