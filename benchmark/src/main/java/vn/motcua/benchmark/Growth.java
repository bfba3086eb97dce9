package vn.motcua.benchmark;

import java.util.ArrayList;

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
        var rates = new ArrayList<Double>();
        for (var part : bench.sizes().freshDays()) {
            bench.stopKpi();
            bench.fill(part);
            rates.add(FoldRun.of(bench, "fold on top of history, " + part.from() + " to " + part.to())
                    .rate());
        }
        bench.awaitKpi();
        bench.report()
                .add(Figure.of(
                                "fold with " + bench.sizes().history() + " times the history",
                                new Runs(rates),
                                "events/s")
                        .beside("the fold into an empty database", bench.foldRates())
                        .with(Goal.atLeast(Fold.GOAL.bound() * SHARE)));
        bench.noteSizes("with the history");
    }
}
