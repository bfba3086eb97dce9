package vn.motcua.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, printed as it comes, with the raw limit of the same run beside it.
 *
 * @param runs timed ones of each question
 */
record Table(Services services, Database database, int runs) {
    private static final int WARM_UPS = 20;
    private static final int RUNS_OF_A_PULL = 3;

    void questions(Service service, List<Question> questions) {
        System.out.printf(
                Locale.ROOT,
                "%nTimes in ms over %d runs after %d to warm up; one client, one request at a time.%n",
                runs,
                WARM_UPS);
        System.out.printf(
                Locale.ROOT, "%-42s %9s %9s %9s %9s %7s%n", service, "p50", "p99", "SQL p50", "SQL p99", "ratio");
        questions.forEach(this::question);
    }

    private void question(Question question) {
        var served = Timing.of(WARM_UPS, runs, question.asked(services));
        System.out.printf(Locale.ROOT, "%-42s %9.1f %9.1f", question.name(), served.millisAt(50), served.millisAt(99));
        if (!question.sql().isEmpty()) {
            var alone = Timing.of(WARM_UPS, runs, () -> database.rows(question.sql()));
            System.out.printf(
                    Locale.ROOT,
                    " %9.1f %9.1f %7.2f",
                    alone.millisAt(50),
                    alone.millisAt(99),
                    served.millisAt(50) / alone.millisAt(50));
        }
        System.out.println();
    }

    /**
     * The long lists.
     *
     * @param pid of reporting-service, whose memory is watched; 0 if it cannot be seen
     */
    void pulls(List<Pull> pulls, long pid) {
        System.out.printf(Locale.ROOT, "%nEverything in one request; the median of %d runs.%n", RUNS_OF_A_PULL);
        System.out.printf(
                Locale.ROOT,
                "%-42s %9s %9s %9s %9s %9s%n",
                Service.REPORTING,
                "figures",
                "MB",
                "s",
                "figures/s",
                "SQL s");
        pulls.forEach(pull -> pull(pull, pid));
    }

    private void pull(Pull pull, long pid) {
        var before = pid == 0 ? null : Memory.of(pid);
        var all = pull.from(services);
        var served = Timing.of(0, RUNS_OF_A_PULL, () -> pull.from(services)).millisAt(50) / 1000;
        var after = pid == 0 ? null : Memory.of(pid);
        var alone = Timing.of(0, RUNS_OF_A_PULL, () -> database.rowsInPieces(pull.sql()));
        System.out.printf(
                Locale.ROOT,
                "%-42s %,9d %9.1f %9.2f %,9.0f %9.2f%n",
                pull.name(),
                all.figures(),
                all.bytes() / 1e6,
                served,
                all.figures() / served,
                alone.millisAt(50) / 1000);
        if (before != null && after != null) {
            System.out.printf(
                    Locale.ROOT,
                    "  memory of the service in MiB: %d before, %d after, %d at most since it began%n",
                    before.mebibytes(),
                    after.mebibytes(),
                    after.most());
        }
    }
}
