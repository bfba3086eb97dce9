package vn.motcua.benchmark;

import java.time.Duration;

/** The whole log folded anew beside what stands. */
final class Rebuild implements Section {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** A national year of 100 million events within an hour. */
    private static final Goal GOAL = Goal.atLeast(28_000);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void measure(Bench bench) {
        var limit = bench.foldRates();
        // Once: it reads the whole log, which takes minutes.
        var rates = Runs.of(rate(bench.services()));
        bench.report()
                .add(Figure.of("rebuild from the log, compared with what stands", rates, "events/s")
                        .beside("the fold", limit)
                        .with(GOAL));
    }

    private static double rate(Services services) {
        services.startRebuild();
        var progress = new Progress(
                "rebuild", services.rebuild().path("recordsExpected").asLong());
        while (true) {
            Pause.of(BETWEEN_LOOKS);
            var status = services.rebuild();
            progress.show(status.path("recordsRead").asLong());
            switch (status.path("phase").asText()) {
                case "DONE" -> {
                    progress.end();
                    if (status.path("result").path("differenceCount").asLong() != 0) {
                        throw new IllegalStateException("the rebuild found differences: " + status);
                    }
                    return status.path("recordsRead").asLong()
                            * 1e3
                            / status.path("tookMs").asLong();
                }
                case "FAILED" -> throw new IllegalStateException("the rebuild failed: " + status);
                default -> {}
            }
        }
    }
}
