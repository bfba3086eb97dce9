package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A backlog of fresh days on top of many earlier ones. */
final class Growth implements Section {
    private static final double SHARE = 0.8;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void measure(Bench bench) {
        bench.loadHistory();
        var runs = new ArrayList<FoldRun>();
        for (var part : bench.sizes().freshDays()) {
            bench.stopKpi();
            bench.fill(part);
            runs.add(FoldRun.of(bench, "fold on top of history, " + part.from() + " to " + part.to()));
        }
        bench.awaitKpi();
        // The backlogs are parts of the size of the first one, and a process that folds longer folds faster.
        var events = Stream.concat(runs.stream(), bench.foldRuns().stream())
                .mapToLong(FoldRun::events)
                .min()
                .orElseThrow();
        bench.report()
                .add(Figure.of(
                                "fold with " + bench.sizes().history() + " times the history",
                                rates(runs, events),
                                "events/s")
                        .beside("as many events into an empty database", rates(bench.foldRuns(), events))
                        .with(Goal.atLeast(Fold.GOAL.bound() * SHARE)));
        for (var part : List.of("kpi", "postgres")) {
            bench.report()
                    .add(Figure.of(
                            "CPU of " + part + " while folding with the history",
                            new Runs(runs.stream()
                                    .map(run -> run.cpuPerMillion(part))
                                    .toList()),
                            "s/million events"));
        }
        bench.noteSizes("with the history");
    }

    private static Runs rates(List<FoldRun> runs, long events) {
        return new Runs(runs.stream().map(run -> run.rateOfFirst(events)).toList());
    }
}
