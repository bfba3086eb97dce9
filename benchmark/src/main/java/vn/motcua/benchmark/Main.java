package vn.motcua.benchmark;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark of questions on the command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets a country of 34 provinces and 3,321 communes work for 30 days, one province for a year,",
            "through the HTTP API, then times questions to kpi-service and reporting-service, each beside the",
            "same SQL alone, and lists of everything, which reporting-service streams."
        })
public final class Main implements Callable<Integer> {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    // A reader of changes would be given it at the end of all of them.
    private static final String CHANGES_UNTIL_NOW = "SELECT left(series::text, 8) || '-' || last FROM kpi_v1.revision";

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
            names = "--reporting-url",
            defaultValue = "http://localhost:8083",
            description = "Default: ${DEFAULT-VALUE}.")
    private URI reporting = URI.create("");

    @Option(
            names = "--reporting-pid",
            defaultValue = "0",
            description = "Process of reporting-service on this machine: tells its memory, too.")
    private long reportingPid;

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
        var services = new Services(intake, kpi, reporting);
        if (!loaded) {
            new Load(services, perDay, TODAY).send();
        }
        try (var database = new Database(jdbc, "motcua", "motcua")) {
            database.execute("VACUUM ANALYZE");
            var table = new Table(services, database, runs);
            table.questions(Service.KPI, KpiQuestions.of(TODAY));
            table.questions(Service.REPORTING, ReportingQuestions.of(TODAY, database.text(CHANGES_UNTIL_NOW)));
            table.pulls(Pull.of(TODAY), reportingPid);
        }
        return 0;
    }
}
