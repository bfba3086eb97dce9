package vn.motcua.benchmark;

import java.time.Duration;

/** The whole stack from its packaged jars, and what it takes when nothing happens. */
final class Start implements Section {
    private static final Goal SECONDS = Goal.below(15);
    private static final Duration IDLE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Bench bench) {
        bench.report().add(Figure.of("first start, which makes the database", Runs.of(bench.firstStart()), "s"));
        var seconds = bench.runs(bench::restart);
        bench.report().add(Figure.of("start of the whole stack", seconds, "s").with(SECONDS));
        Pause.of(IDLE);
        for (var part : bench.parts()) {
            bench.report().add(Figure.of("memory of " + part.name() + ", idle", Runs.of(Memory.now(part)), "MiB"));
        }
    }
}
