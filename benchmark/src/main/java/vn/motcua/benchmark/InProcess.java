package vn.motcua.benchmark;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the fold does in memory, by JMH; each run is a virtual machine of its own. */
final class InProcess implements Section {
    private static final TimeValue AT_A_TIME = TimeValue.seconds(1);
    private static final int WARM_UPS = 8;
    private static final int MEASURED = 4;

    @Override
    public String name() {
        return "in-process";
    }

    @Override
    public void measure(Bench bench) {
        var report = bench.report();
        report.add(Figure.of("events from records, in memory, one thread", rates(bench, "read"), "events/s")
                .beside("the tokens of their JSON", rates(bench, "tokens")));
        report.add(Figure.of("a batch folded in memory, one thread", rates(bench, "fold"), "events/s"));
    }

    private static Runs rates(Bench bench, String method) {
        var runs = bench.sizes().runs();
        System.out.printf(
                Locale.ROOT,
                "  in memory: %s, %d times a virtual machine of %d s ...%n",
                method,
                runs,
                WARM_UPS + MEASURED);
        var options = new OptionsBuilder()
                .include(FoldAlone.class.getName() + "\\." + method + "$")
                .forks(runs)
                .warmupIterations(WARM_UPS)
                .warmupTime(AT_A_TIME)
                .measurementIterations(MEASURED)
                .measurementTime(AT_A_TIME)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runs(List.copyOf(new Runner(options).runSingle().getBenchmarkResults()).stream()
                    .map(fork -> fork.getPrimaryResult().getScore())
                    .toList());
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH: " + e.getMessage(), e);
        }
    }
}
