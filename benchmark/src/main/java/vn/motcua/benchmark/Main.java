package vn.motcua.benchmark;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.figure.Period;

/** The benchmark of questions on the command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets a country of 34 provinces and 3,321 communes work for 30 days, one province for a year,",
            "through the HTTP API, then times questions to kpi-service, each beside the same SQL alone."
        })
public final class Main implements Callable<Integer> {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final int WARM_UPS = 20;

    @Option(
            names = "--per-day",
            defaultValue = "12",
            description = "Dossiers a commune receives a day (${DEFAULT-VALUE}).")
    private int perDay;

    @Option(names = "--runs", defaultValue = "200", description = "Timed runs of a question (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--loaded", description = "The data of an earlier run is there: only ask.")
    private boolean loaded;

    @Option(names = "--intake-url", defaultValue = "http://localhost:8081", description = "Default: ${DEFAULT-VALUE}.")
    private URI intake = URI.create("");

    @Option(names = "--kpi-url", defaultValue = "http://localhost:8082", description = "Default: ${DEFAULT-VALUE}.")
    private URI kpi = URI.create("");

    @Option(
            names = "--jdbc-url",
            defaultValue = "jdbc:postgresql://localhost:15432/motcua",
            description = "Default: ${DEFAULT-VALUE}.")
    private String jdbc = "";

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws SQLException {
        var services = new Services(intake, kpi);
        if (!loaded) {
            load(services);
        }
        try (var database = new Database(jdbc, "motcua", "motcua")) {
            database.execute("VACUUM ANALYZE");
            say(String.format(
                    Locale.ROOT,
                    "\nTimes in ms over %d runs after %d to warm up; one client, one request at a time.",
                    runs,
                    WARM_UPS));
            say(String.format(
                    Locale.ROOT, "%-42s %9s %9s %9s %9s %7s", "question", "p50", "p99", "SQL p50", "SQL p99", "ratio"));
            Question.all(TODAY).forEach(question -> time(question, services, database));
        }
        return 0;
    }

    private void load(Services services) {
        var country = Country.whole();
        var start = System.nanoTime();
        services.register(country);
        say(String.format(
                Locale.ROOT, "%,d units registered in %.1f s", country.units().size(), seconds(start)));
        var expected = services.folded();
        for (var work : List.of(
                new Work("year", country.communesOf("B1"), period(365), perDay, TODAY),
                new Work("month", country.communes(), period(30), perDay, TODAY))) {
            expected += send(services, work);
        }
        await(services, expected);
    }

    private static Period period(int days) {
        return Period.rolling(days + "d", TODAY);
    }

    private static long send(Services services, Work work) {
        var start = System.nanoTime();
        services.send(work);
        var events = work.events().count();
        say(String.format(
                Locale.ROOT,
                "%s: %,d dossiers of %,d communes, %,d events acknowledged in %.1f s (with making them)",
                work.name(),
                work.dossiers(),
                work.communes().size(),
                events,
                seconds(start)));
        return events;
    }

    private static void await(Services services, long expected) {
        var start = System.nanoTime();
        var folded = services.folded();
        while (folded < expected) {
            System.err.printf(Locale.ROOT, "\rfolded %,d of %,d events ", folded, expected);
            pause();
            folded = services.folded();
        }
        say(String.format(Locale.ROOT, "%nall folded, %.1f s after the last acknowledgement", seconds(start)));
    }

    private void time(Question question, Services services, Database database) {
        var served = Timing.of(WARM_UPS, runs, () -> services.get(question.path()));
        if (question.sql().isEmpty()) {
            say(String.format(
                    Locale.ROOT, "%-42s %9.1f %9.1f", question.name(), served.millisAt(50), served.millisAt(99)));
            return;
        }
        var alone = Timing.of(WARM_UPS, runs, () -> database.rows(question.sql()));
        say(String.format(
                Locale.ROOT,
                "%-42s %9.1f %9.1f %9.1f %9.1f %7.2f",
                question.name(),
                served.millisAt(50),
                served.millisAt(99),
                alone.millisAt(50),
                alone.millisAt(99),
                served.millisAt(50) / alone.millisAt(50)));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
