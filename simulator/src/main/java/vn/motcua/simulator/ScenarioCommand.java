package vn.motcua.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.simulator.client.Patience;
import vn.motcua.simulator.client.Services;
import vn.motcua.simulator.client.SimulationFailure;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.client.Stopped;
import vn.motcua.simulator.console.DifferenceTable;
import vn.motcua.simulator.console.KpiTable;
import vn.motcua.simulator.console.Language;
import vn.motcua.simulator.console.ProgressDisplay;
import vn.motcua.simulator.scenario.Scenario;

/** Plays one scenario as its options say. */
@Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, every figure agrees if asked to verify",
            "1:an event was refused, a service stayed away, or figures differ",
            "2:wrong options",
            "130:stopped by Ctrl-C"
        })
final class ScenarioCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int STOPPED = 130;

    private final Scenario scenario;
    private final ProgressDisplay display;
    private final Clock clock;
    private final Stop stop;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "" + Options.USUAL_SEED,
            description = "Makes another, equally right story (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--shift-to-today",
            description = "Moves the scenario's last day to today, Vietnam's day; nothing lies ahead of now.")
    private boolean shiftToToday;

    @Option(
            names = "--chaos",
            description = "Adds duplicates, corrections, voids, late and unordered events that must change no figure.")
    private boolean chaos;

    @Option(
            names = "--verify",
            description = "After sending, waits up to 120 s for every figure of every unit to be exactly right.")
    private boolean verify;

    @Option(names = "--verify-only", description = "Sends nothing, only compares what a run with these options sent.")
    private boolean verifyOnly;

    @Option(names = "--table", description = "Prints levels, indicators and targets as reporting-service tells them.")
    private boolean table;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            defaultValue = "vi",
            description = "Language of the table (default: ${DEFAULT-VALUE}).")
    private Language language = Language.VI;

    @Option(
            names = "--intake-url",
            paramLabel = "URL",
            defaultValue = "${env:MOTCUA_INTAKE_URL:-http://localhost:8081}",
            description = "Where intake-service is (default: ${DEFAULT-VALUE}; MOTCUA_INTAKE_URL).")
    private URI intake = URI.create("");

    @Option(
            names = "--kpi-url",
            paramLabel = "URL",
            defaultValue = "${env:MOTCUA_KPI_URL:-http://localhost:8082}",
            description = "Where kpi-service is (default: ${DEFAULT-VALUE}; MOTCUA_KPI_URL).")
    private URI kpi = URI.create("");

    @Option(
            names = "--reporting-url",
            paramLabel = "URL",
            defaultValue = "${env:MOTCUA_REPORTING_URL:-http://localhost:8083}",
            description = "Where reporting-service is (default: ${DEFAULT-VALUE}; MOTCUA_REPORTING_URL).")
    private URI reporting = URI.create("");

    ScenarioCommand(Scenario scenario, ProgressDisplay display, Clock clock, Stop stop) {
        this.scenario = scenario;
        this.display = display;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        try {
            return run();
        } catch (SimulationFailure e) {
            display.line(String.valueOf(e.getMessage()));
            return FAILED;
        } catch (Stopped e) {
            display.line("Stopped. What was acknowledged stays; run the same again to send the rest.");
            return STOPPED;
        }
    }

    private int run() {
        var services = new Services(intake, kpi, reporting);
        var options = new Options(scenario, services, seed, shiftToToday, chaos, Options.USUAL_CHUNK);
        var simulation = new Simulation(options, Patience.usual(clock), display, stop);
        if (!verifyOnly) {
            send(simulation);
        }
        var exitCode = verify || verifyOnly ? verify(simulation) : 0;
        if (table) {
            display.line("");
            var lines = new KpiTable(scenario, simulation.root(), simulation.table(), language).lines();
            lines.forEach(display::line);
        }
        return exitCode;
    }

    private void send(Simulation simulation) {
        display.line(String.format(
                Locale.ROOT,
                "%s: %,d dossiers from %s to %s, seed %d%s",
                scenario.code(),
                simulation.dossiers(),
                simulation.period().from(),
                simulation.period().to(),
                seed,
                chaos ? ", in chaos" : ""));
        display.line(String.format(Locale.ROOT, "%,d events acknowledged", simulation.send()));
    }

    private int verify(Simulation simulation) {
        var differences = simulation.verify();
        var all = simulation.expected().size();
        if (differences.isEmpty()) {
            display.line(String.format(Locale.ROOT, "Verified: all %,d figures are exactly right", all));
            return 0;
        }
        display.line(String.format(Locale.ROOT, "%,d of %,d figures differ:", differences.size(), all));
        DifferenceTable.lines(differences).forEach(display::line);
        return FAILED;
    }
}
