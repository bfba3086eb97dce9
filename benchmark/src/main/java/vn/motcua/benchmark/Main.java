package vn.motcua.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.stack.OwnStack;
import vn.motcua.stack.PortOptions;
import vn.motcua.stack.StackFailure;

/** The benchmark on the command line. */
@Command(
        name = "./motcua bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the whole system on a stack of its own with fresh data, each figure beside the raw limit of the",
            "same run: what Kafka and PostgreSQL do alone.",
            "First the programs learn for some minutes, on data that is thrown away; the services of up start from that, too."
        })
public final class Main implements Callable<Integer> {
    private static final List<Section> SECTIONS = List.of(
            new InProcess(),
            new Start(),
            new Fold(),
            new Rebuild(),
            new Growth(),
            new Queries(),
            new Freshness(),
            new IntakeSingle(),
            new IntakeStream());

    // The copies of a code differ in two digits, which are below those of its year.
    private static final int LONGEST_HISTORY = 20;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description =
                    "Measure only these, of: in-process, start, fold, rebuild, growth, queries, freshness, intake."
                            + " Writes documents only where --markdown and --json say.")
    private List<String> only = List.of();

    @Option(
            names = "--dossiers",
            defaultValue = "1000000",
            description = "Dossiers of a backlog (${DEFAULT-VALUE}), with about 2.4 events each.")
    private int dossiers;

    @Option(names = "--runs", defaultValue = "3", description = "Runs of each figure (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--history",
            defaultValue = "10",
            description = "Backlogs in the database when growth is measured, 1 to 20 (${DEFAULT-VALUE}).")
    private int history;

    @Option(names = "--dir", description = "Data and logs, wiped at each start (.motcua/bench of --home).")
    private @Nullable Path dir;

    @Option(
            names = "--home",
            defaultValue = "${env:MOTCUA_HOME:-.}",
            description = "Where the built modules are (${DEFAULT-VALUE}).")
    private Path home = Path.of("");

    @Option(names = "--markdown", description = "Takes the page for people (docs/performance.md of --home).")
    private @Nullable Path markdown;

    @Option(names = "--json", description = "Takes the figures for programs (docs/performance.json of --home).")
    private @Nullable Path json;

    @Mixin
    private PortOptions ports = new PortOptions();

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof StackFailure) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                })
                .setParameterExceptionHandler(Main::refuse)
                .execute(args));
    }

    /** In two lines: the whole of the help would push them out of sight. */
    private static int refuse(ParameterException wrong, String[] arguments) {
        var err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See ./motcua bench --help.");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        var unknown = new ArrayList<>(only);
        unknown.removeAll(SECTIONS.stream().map(Section::name).toList());
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--only: no section %s, but %s"
                            .formatted(
                                    unknown,
                                    SECTIONS.stream()
                                            .map(Section::name)
                                            .distinct()
                                            .toList()));
        }
        if (dossiers < Sizes.DAYS || runs < 1 || runs > Sizes.DAYS || history < 1 || history > LONGEST_HISTORY) {
            throw new ParameterException(
                    command.commandLine(),
                    "--dossiers from %d, --runs from 1 to %1$d, --history from 1 to %d"
                            .formatted(Sizes.DAYS, LONGEST_HISTORY));
        }
        var load = Machine.load();
        var directory = dir == null ? home.resolve(".motcua").resolve("bench") : dir;
        var stack = OwnStack.fresh(directory, home, ports, System.out);
        try (var bench = new Bench(stack, directory, new Sizes(dossiers, runs, history))) {
            bench.note(load);
            System.out.println("  The programs learn first, for some minutes; nothing is measured yet.");
            bench.start();
            Machine.describe(bench.parts(), bench.server(), home).forEach(bench::note);
            bench.note(String.format(
                    Locale.ROOT, "Backlog: %,d dossiers; history: %d of them; runs: %d", dossiers, history, runs));
            try {
                measure(bench);
            } finally {
                // Whatever was measured before something failed took long enough.
                write(new Page(bench.report().figures(), bench.facts()));
            }
        }
        return 0;
    }

    private void measure(Bench bench) {
        for (var section : SECTIONS) {
            if (only.isEmpty() || only.contains(section.name())) {
                bench.report().title(section.name());
                try {
                    section.measure(bench);
                } catch (RuntimeException e) {
                    bench.note("Broken off in section " + section.name() + ": " + e.getMessage());
                    throw e;
                }
            }
        }
        bench.report().title("memory");
        bench.notePeaks();
        bench.peaks().tell(bench.report());
    }

    /** A part of the figures takes the place of all only where that is asked for. */
    private void write(Page page) {
        var docs = home.resolve("docs");
        var text = markdown == null && only.isEmpty() ? docs.resolve("performance.md") : markdown;
        var list = json == null && only.isEmpty() ? docs.resolve("performance.json") : json;
        page.write(text, list);
        if (text == null && list == null) {
            System.out.println("Not written, as --only leaves out the rest: name --markdown and --json for that.");
        } else {
            System.out.println("Written: "
                    + Stream.of(text, list)
                            .filter(Objects::nonNull)
                            .map(Path::toString)
                            .collect(Collectors.joining(", ")));
        }
    }
}
