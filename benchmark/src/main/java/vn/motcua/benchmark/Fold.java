package vn.motcua.benchmark;

import java.util.ArrayList;
import vn.motcua.stack.StackPart;

/** A backlog in Kafka until it is committed in PostgreSQL. */
final class Fold implements Section {
    static final Goal GOAL = Goal.atLeast(50_000);

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public void measure(Bench bench) {
        var report = bench.report();
        bench.fill();
        var runs = new ArrayList<FoldRun>();
        for (var run = 1; run <= bench.sizes().runs(); run++) {
            bench.stopKpi();
            bench.forgetFolded();
            runs.add(FoldRun.of(bench, "fold, run " + run));
        }
        bench.awaitKpi();
        var rates = new Runs(runs.stream().map(FoldRun::rate).toList());
        bench.foldRuns(runs);

        var records = bench.log().size();
        var reading = bench.runsAfterOne(() -> bench.log().readingRate(records));
        report.add(Figure.of("fold of a backlog", rates, "events/s")
                .beside("Kafka's consumer alone", reading)
                .with(GOAL));
        var dossiers = bench.database().count("SELECT count(*) FROM kpi.dossier");
        var copy = new CopyAlone(bench);
        report.add(Figure.of(
                        "fold of a backlog, by dossier",
                        new Runs(rates.values().stream()
                                .map(rate -> rate * dossiers / records)
                                .toList()),
                        "dossiers/s")
                .beside("COPY of their rows, one connection", copy.rates()));
        bench.noteSizes("after the fold");
        for (var part : bench.parts().stream().map(StackPart::name).toList()) {
            report.add(Figure.of(
                    "CPU of " + part + " while folding",
                    new Runs(runs.stream().map(run -> run.cpuPerMillion(part)).toList()),
                    "s/million events"));
        }
    }
}
