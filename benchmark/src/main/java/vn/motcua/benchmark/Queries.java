package vn.motcua.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Questions over a country's work, one client and one at a time, each beside the same sums asked of the database alone. */
final class Queries implements Section {
    private static final int LEAST = 3;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    // The machine code of a question is made while it is asked: its slowest answers are those of the compiler, for a
    // minute those of a process that is young, then for seconds those of a new question.
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    // A reader of changes would be given it at the end of all of them.
    private static final String CHANGES_UNTIL_NOW = "SELECT left(series::text, 8) || '-' || last FROM kpi_v1.revision";

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public void measure(Bench bench) {
        bench.loadHistory();
        bench.awaitKpi();
        bench.database().execute("VACUUM ANALYZE");
        var questions = questions(bench);
        System.out.println("  each of the questions, before any is timed ...");
        ask(bench, questions, SETTLING);
        var today = bench.today();
        questions.forEach(question -> {
            try (var connection = bench.connect(part(question))) {
                question(bench, question, question.asked(connection));
            }
        });
        for (var number = 0; number < Pull.of(today).size(); number++) {
            pull(bench, today, number);
        }
        bench.notePeaks();
    }

    /** Asks each of the questions for some time. */
    static void practise(Bench bench, Duration time) {
        ask(bench, questions(bench), time);
    }

    private static void ask(Bench bench, List<Question> questions, Duration time) {
        questions.forEach(question -> {
            try (var connection = bench.connect(part(question))) {
                Timing.within(time, LEAST, Integer.MAX_VALUE, question.asked(connection));
            }
        });
    }

    /** Gives the plan its targets, which can be done once. */
    private static List<Question> questions(Bench bench) {
        var today = bench.today();
        bench.services().plan(Services.PLAN, today);
        var changes = bench.database().text(CHANGES_UNTIL_NOW);
        return Stream.of(KpiQuestions.of(today), ReportingQuestions.of(today, changes))
                .flatMap(List::stream)
                .toList();
    }

    private static String part(Question question) {
        return question.service() == Service.KPI ? "kpi" : "reporting";
    }

    private static void question(Bench bench, Question question, Runnable asked) {
        var served = timings(bench, asked);
        var alone = question.sql().isEmpty()
                ? List.<Timing>of()
                : timings(bench, () -> bench.database().rows(question.sql()));
        for (var percentile : List.of(50, 99)) {
            var name = question.service() + ": " + question.name() + ", p" + percentile;
            var figure = Figure.of(name, at(served, percentile), "ms");
            if (!alone.isEmpty()) {
                figure = figure.beside("the SQL alone", at(alone, percentile));
            }
            var goal = question.p99Goal();
            bench.report().add(percentile == 99 && goal != null ? figure.with(goal) : figure);
        }
    }

    private static List<Timing> timings(Bench bench, Runnable work) {
        Timing.within(WARM_UP, LEAST, Integer.MAX_VALUE, work);
        var timings = new ArrayList<Timing>();
        for (var run = 0; run < bench.sizes().runs(); run++) {
            timings.add(Timing.within(LONGEST, LEAST, Integer.MAX_VALUE, work));
        }
        return timings;
    }

    private static Runs at(List<Timing> timings, int percentile) {
        return new Runs(
                timings.stream().map(timing -> timing.millisAt(percentile)).toList());
    }

    /** Each time the days before, as a list that was answered may be kept. */
    private static void pull(Bench bench, LocalDate today, int number) {
        var pull = Pull.of(today).get(number);
        var figures = pull.from(bench.services()).figures();
        bench.note(pull.name() + ": " + Text.number((double) figures) + " figures");
        var ago = new AtomicInteger();
        var served = seconds(
                bench,
                () -> Pull.of(today.minusDays(ago.incrementAndGet()))
                        .get(number)
                        .from(bench.services()));
        var alone = seconds(bench, () -> bench.database().rowsInPieces(pull.sql()));
        bench.report()
                .add(Figure.of("reporting-service: " + pull.name(), served, "s").beside("the SQL alone", alone));
    }

    private static Runs seconds(Bench bench, Runnable work) {
        return bench.runs(() -> {
            var start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e9;
        });
    }
}
