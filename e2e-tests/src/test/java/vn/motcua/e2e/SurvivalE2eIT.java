package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.simulator.Options;
import vn.motcua.simulator.Simulation;
import vn.motcua.simulator.client.Listener;
import vn.motcua.simulator.client.Patience;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.scenario.Scenarios;

/** What was acknowledged is counted once, whatever is killed while it is sent; the simulator knows the right answer. */
class SurvivalE2eIT {
    private WholeSystem system;

    @BeforeEach
    void start() {
        system = WholeSystem.start();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void chaosAndAKilledFoldChangeNoFigureOfTheBaseline() {
        var accidents = new Accidents();
        accidents.at(0.4, system.kpi::kill);
        accidents.at(0.6, system.kpi::start);
        var simulation = simulation(
                Options.of(Scenarios.BASELINE_2022, system.addresses()).withChaos(), accidents);

        simulation.send();
        system.kpi.awaitReady(Duration.ofSeconds(90));

        assertThat(simulation.verify()).isEmpty();
        assertThat(accidents.left()).isEmpty();
        PublishedFigures.assertBaseline(system);
    }

    @Test
    void killedIntakeKafkaAndPostgresChangeNoFigureOfTheCampaign() {
        var accidents = new Accidents();
        accidents.at(0.2, () -> restart(system.intake::kill, system.intake::start));
        accidents.at(0.4, () -> restart(system.kafka::kill, system.kafka::start));
        accidents.at(0.6, () -> restart(system.postgres::kill, system::restartPostgres));
        accidents.at(0.8, () -> restart(system.reporting::kill, system.reporting::start));
        var simulation =
                simulation(Options.of(Scenarios.CAMPAIGN_69, system.addresses()).withChunk(5_000), accidents);

        simulation.send();
        system.reporting.awaitReady(Duration.ofSeconds(90));

        assertThat(simulation.verify()).isEmpty();
        assertThat(accidents.left()).isEmpty();
        PublishedFigures.assertCampaign(system);
    }

    private static void restart(Runnable kill, Runnable start) {
        kill.run();
        start.run();
    }

    private static Simulation simulation(Options options, Listener listener) {
        return new Simulation(options, Patience.usual(Clock.systemUTC()), listener, new Stop());
    }
}
