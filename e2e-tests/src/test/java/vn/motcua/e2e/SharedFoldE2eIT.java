package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.simulator.Options;
import vn.motcua.simulator.Simulation;
import vn.motcua.simulator.client.Patience;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.stack.ServiceProcess;

/** Two instances of kpi-service share the partitions; whatever dies in the middle of a batch, nothing is lost or doubled. */
class SharedFoldE2eIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void killedFoldAndKilledDatabaseInTheMiddleOfABatchChangeNoFigure() {
        try (var system = WholeSystem.startWithTwoFolds()) {
            var both = List.of(system.kpi, system.secondKpi);
            both.forEach(SharedFoldE2eIT::awaitPartitions);
            var batches = new HeldBatches(system.postgres);
            var accidents = new Accidents();
            accidents.at(0.2, () -> both.forEach(SharedFoldE2eIT::awaitEvents));
            accidents.at(0.3, batches::hold);
            accidents.at(0.4, () -> batches.harm(2, system.secondKpi::kill));
            accidents.at(0.5, () -> {
                system.secondKpi.start();
                awaitPartitions(system.secondKpi);
            });
            accidents.at(0.6, batches::hold);
            accidents.at(0.7, () -> {
                batches.harm(2, system.postgres::kill);
                system.restartPostgres();
            });
            var simulation = new Simulation(
                    Options.of(Scenarios.CAMPAIGN_69, system.addresses())
                            .withChaos()
                            .withChunk(5_000),
                    Patience.usual(Clock.systemUTC()),
                    accidents,
                    new Stop());

            simulation.send();

            assertThat(simulation.verify()).isEmpty();
            both.forEach(SharedFoldE2eIT::awaitEvents);
            assertThat(accidents.left()).isEmpty();
        }
    }

    /** A share of the partitions is this one's. */
    private static void awaitPartitions(ServiceProcess kpi) {
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> metric(kpi, "kafka_consumer_coordinator_assigned_partitions") > 0);
    }

    /** It has folded some of the events since it started. */
    private static void awaitEvents(ServiceProcess kpi) {
        await().atMost(PATIENCE).until(() -> metric(kpi, "motcua_fold_events_total") > 0);
    }

    private static double metric(ServiceProcess kpi, String name) {
        try (var metrics =
                WholeSystem.address(kpi).resolve("/q/metrics").toURL().openStream()) {
            return new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
