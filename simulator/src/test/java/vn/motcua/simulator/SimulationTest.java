package vn.motcua.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.client.FakeServices;
import vn.motcua.simulator.client.Listener;
import vn.motcua.simulator.client.Patience;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.oracle.Oracle;
import vn.motcua.simulator.register.Level;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;

class SimulationTest {
    private static final SequencedMap<FigureKey, Rate> RIGHT = Oracle.figures(
            Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), Options.USUAL_SEED));

    @Test
    void registersAndSendsEverything() throws IOException {
        try (var fake = new FakeServices(RIGHT)) {
            var sent = simulation(fake).send();

            assertThat(fake.registered).hasSize(131 + 30).contains("H12", "H12.20", "H12.29.07", "1.000656");
            assertThat(fake.bodies.stream().mapToInt(body -> body.size()).sum()).isEqualTo((int) sent);
        }
    }

    @Test
    void rightFiguresVerify() throws IOException {
        try (var fake = new FakeServices(RIGHT)) {
            assertThat(simulation(fake).verify()).isEmpty();
        }
    }

    @Test
    void everyUnitAndEveryLevelIsCompared() {
        assertThat(RIGHT.keySet().stream().filter(key -> key.level() == null)).hasSize(131 * 7);
        assertThat(RIGHT.keySet().stream().filter(key -> key.level() != null)).hasSize((3 + 9 * 2) * 7);
    }

    @Test
    void oneDossierTooManyAnywhereIsFound() throws IOException {
        var somewhere = new FigureKey(new UnitCode("H12.25.03"), null, Indicator.GENUINE_ONLINE);
        try (var fake = new FakeServices(changed(somewhere, RIGHT.get(somewhere).plus(new Rate(1, 1))))) {
            assertThat(simulation(fake).verify()).singleElement().satisfies(difference -> {
                assertThat(difference.key()).isEqualTo(somewhere);
                assertThat(difference.expected()).isEqualTo(RIGHT.get(somewhere));
                assertThat(difference.gotShown()).isNotEqualTo(difference.expectedShown());
            });
        }
    }

    @Test
    void aWrongLevelIsFound() throws IOException {
        var level = new FigureKey(new UnitCode("H12"), Level.COMMUNE, Indicator.ONLINE_PAYMENT);
        try (var fake = new FakeServices(changed(level, new Rate(1, 2)))) {
            assertThat(simulation(fake).verify())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.key()).isEqualTo(level));
        }
    }

    @Test
    void aFigureThatIsNotToldIsFound() throws IOException {
        var figures = new HashMap<>(RIGHT);
        var missing = new FigureKey(new UnitCode("H12.25.03"), null, Indicator.APOLOGY);
        figures.remove(missing);
        try (var fake = new FakeServices(figures)) {
            assertThat(simulation(fake).verify()).singleElement().satisfies(difference -> {
                assertThat(difference.key()).isEqualTo(missing);
                assertThat(difference.gotShown()).isEqualTo("not told");
            });
        }
    }

    @Test
    void anUnknownUnitIsSaidPlainly() throws IOException {
        try (var fake = new FakeServices(Map.of())) {
            assertThatThrownBy(() -> simulation(fake).verify())
                    .hasMessage("reporting-service refused the figures of H12: 404, Unknown unit: unit: H12");
        }
    }

    private static Map<FigureKey, Rate> changed(FigureKey key, Rate rate) {
        var figures = new HashMap<>(RIGHT);
        figures.put(key, rate);
        return figures;
    }

    private static Simulation simulation(FakeServices fake) {
        var patience =
                new Patience(Clock.systemUTC(), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(200));
        var options = Options.of(Scenarios.CAMPAIGN_69, fake.services());
        return new Simulation(options, patience, new Listener() {}, new Stop());
    }
}
