package vn.motcua.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.motcua.stack.OwnStack;
import vn.motcua.stack.PortOptions;

/** The benchmark on the command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the whole system on a stack of its own with fresh data, each figure beside the raw limit of the",
            "same run: what Kafka and PostgreSQL do alone."
        })
public final class Main implements Callable<Integer> {
    private static final List<Section> SECTIONS = List.of(
            new Start(),
            new Fold(),
            new Rebuild(),
            new Growth(),
            new Queries(),
            new Freshness(),
            new IntakeSingle(),
            new IntakeStream());

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Measure only these, of: start, fold, rebuild, growth, queries, freshness, intake.")
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
            description = "Backlogs in the database when growth is measured (${DEFAULT-VALUE}).")
    private int history;

    @Option(
            names = "--dir",
            defaultValue = "${env:MOTCUA_DIR:-.motcua/bench}",
            description = "Data and logs; wiped at each start (${DEFAULT-VALUE}).")
    private Path dir = Path.of("");

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
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        var load = Machine.load();
        var stack = OwnStack.fresh(dir, home, ports, System.out);
        try (var bench = new Bench(stack, dir, new Sizes(dossiers, runs, history))) {
            bench.note(load);
            bench.start();
            Machine.describe(bench.parts(), bench.server(), home).forEach(bench::note);
            bench.note("Backlog: %,d dossiers; history: %d of them; %d runs".formatted(dossiers, history, runs));
            for (var section : SECTIONS) {
                if (only.isEmpty() || only.contains(section.name())) {
                    bench.report().title(section.name());
                    section.measure(bench);
                }
            }
            bench.report().title("memory");
            bench.notePeaks();
            bench.peaks().tell(bench.report());
            new Page(bench.report().figures(), bench.facts()).write(document(markdown, "md"), document(json, "json"));
        }
        return 0;
    }

    private Path document(@Nullable Path given, String ending) {
        return given == null ? home.resolve("docs").resolve("performance." + ending) : given;
    }
}
