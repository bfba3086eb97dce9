package vn.motcua.simulator;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.console.ProgressDisplay;
import vn.motcua.simulator.scenario.Scenarios;

/** The simulator on the command line. */
@Command(
        name = "./motcua simulate",
        mixinStandardHelpOptions = true,
        version = "Motcua simulator 0.1.0",
        description = {
            "Plays a scenario of known figures against running services, over HTTP like any counter.",
            "The same seed sends the same events, and an event sent twice counts once: any run may be repeated."
        },
        footer = {"", "Example: ./motcua simulate campaign-69 --shift-to-today --verify --table"},
        synopsisSubcommandLabel = "SCENARIO")
public final class Main {
    private static final long SECONDS_TO_STOP = 10;
    private static final int HELP_WIDTH = 110;

    private Main() {}

    static CommandLine commandLine(PrintStream out, boolean terminal, Clock clock, Stop stop) {
        var main = new CommandLine(new Main());
        for (var scenario : Scenarios.all()) {
            var display = new ProgressDisplay(out, terminal, clock);
            var command = new CommandLine(new ScenarioCommand(scenario, display, clock, stop));
            command.getCommandSpec()
                    .usageMessage()
                    .description(scenario.description().replace("%", "%%"));
            main.addSubcommand(scenario.code(), command);
        }
        var writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return main.setOut(writer)
                .setErr(writer)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    public static void main(String[] args) throws InterruptedException {
        // Labels are Vietnamese: whatever the locale says, the bytes are UTF-8.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var stop = new Stop();
        var done = new CountDownLatch(1);
        var hook = new Thread(() -> {
            stop.request();
            waitFor(done);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        var exitCode = commandLine(out, terminal, Clock.systemUTC(), stop).execute(args);
        done.countDown();
        System.exit(exitCode);
    }

    private static void waitFor(CountDownLatch done) {
        try {
            if (!done.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("The last request was cut off; run the same again to complete it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
