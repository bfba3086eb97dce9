package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Period;
import vn.motcua.stack.OwnStack;
import vn.motcua.stack.StackPart;

/** The stack under test with what has been put into it so far. */
final class Bench implements AutoCloseable {
    private static final long UNKNOWN = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What stays when the fold begins anew. */
    private static final String REGISTERS =
            "'unit', 'unit_revision', 'procedure', 'indicator', 'plan', 'target_change', 'revision', 'registers', 'held_days',"
                    + " 'flyway_schema_history'";

    private final OwnStack stack;
    private final Path directory;
    private final Sizes sizes;
    private final Work work;
    private final List<String> facts = new ArrayList<>();
    private final Peaks peaks = new Peaks();
    private final Report report = new Report();
    private @Nullable Database database;
    private @Nullable Database server;
    private boolean filled;
    private boolean grown;
    private double firstStart;
    private LocalDate today = Sizes.FIRST_DAY;
    private List<FoldRun> foldRuns = List.of();
    private @Nullable Iterator<DossierEvent> further;

    Bench(OwnStack stack, Path directory, Sizes sizes) {
        this.stack = stack;
        this.directory = directory;
        this.sizes = sizes;
        this.work = sizes.work(Country.whole());
    }

    /** On fresh data, with the country registered, from what a run before taught the virtual machines. */
    void start() {
        firstStart = startSeconds();
        services().register(Country.whole());
        Practice.of(this);
        stop();
        if (!stack.unlearnt().isEmpty()) {
            note("Started without what a run before learnt: " + String.join(", ", stack.unlearnt()));
        }
        stack.deleteData();
        startSeconds();
        services().register(Country.whole());
    }

    /** How long the first start took, in seconds. */
    double firstStart() {
        return firstStart;
    }

    /** Stops everything, starts it again; tells how many seconds the start took. */
    double restart() {
        notePeaks();
        stop();
        return startSeconds();
    }

    private void stop() {
        disconnect();
        stack.stop();
    }

    private void disconnect() {
        for (var open : new Database[] {database, server}) {
            if (open != null) {
                open.close();
            }
        }
        database = null;
        server = null;
    }

    private double startSeconds() {
        var start = System.nanoTime();
        stack.start();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Something to be told with the figures. */
    void note(String fact) {
        System.out.println("  " + fact);
        facts.add(fact);
    }

    List<String> facts() {
        return List.copyOf(facts);
    }

    /** Tells how much lies in the database. */
    void noteSizes(String when) {
        for (var table : List.of("dossier", "tally", "unit_tally")) {
            // Of a table as of one in partitions.
            var bytes = database().count("""
                            SELECT coalesce((SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree('kpi.%1$s')),
                                pg_total_relation_size('kpi.%1$s'))
                            """.formatted(table));
            var rows = database().count("SELECT count(*) FROM kpi." + table);
            note(String.format(
                    Locale.ROOT, "kpi.%s %s: %,d rows, %,d MB with indexes", table, when, rows, bytes / 1_000_000));
        }
    }

    void notePeaks() {
        stack.parts().forEach(peaks::note);
    }

    Peaks peaks() {
        return peaks;
    }

    Connection connect(String part) {
        return new Connection(stack.part(part).port());
    }

    Report report() {
        return report;
    }

    Sizes sizes() {
        return sizes;
    }

    Path directory() {
        return directory;
    }

    List<StackPart> parts() {
        return stack.parts();
    }

    Services services() {
        return new Services(address("intake"), address("kpi"), address("reporting"));
    }

    EventLog log() {
        return new EventLog("127.0.0.1:" + stack.part("kafka").port());
    }

    /** The database as its owner. */
    Database database() {
        var open = database;
        if (open == null) {
            open = new Database(address(), "motcua", "motcua");
            database = open;
        }
        return open;
    }

    /** The database as its superuser, who may read files and write checkpoints. */
    Database server() {
        var open = server;
        if (open == null) {
            try {
                var password = Files.readString(directory.resolve("postgres").resolve("superuser-password"));
                open = new Database(address(), "postgres", password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = open;
        }
        return open;
    }

    private String address() {
        return "jdbc:postgresql://127.0.0.1:" + stack.part("postgres").port() + "/motcua";
    }

    Cpu cpu() {
        return Cpu.of(stack.parts());
    }

    /** How many records of the log are counted in the database. */
    long folded() {
        return database().count("SELECT coalesce(sum(next_offset), 0) FROM kpi.log_position");
    }

    /** The same a little later; fails if kpi-service, which should bring it forward, has ended. */
    long foldedSoon(Duration later) {
        Pause.of(later);
        var kpi = stack.part("kpi");
        if (!kpi.isAlive()) {
            throw new IllegalStateException("kpi ended while it was measured; its log: " + kpi.logFile());
        }
        return folded();
    }

    /** What lies in quarantine was not counted, so the time it took says nothing. */
    void requireNoneUnfit() {
        var unfit = database().count("SELECT count(*) FROM kpi.quarantine");
        if (unfit > 0) {
            throw new IllegalStateException(unfit + " records in quarantine (expected: 0)");
        }
    }

    Path kpiLog() {
        return stack.part("kpi").logFile();
    }

    /** Puts the first backlog into the log, once, while nothing folds. */
    void fill() {
        if (filled) {
            return;
        }
        stopKpi();
        fill(sizes.days());
        filled = true;
    }

    /** Puts the events of some days into the log. */
    void fill(Period days) {
        var progress = new Progress("events of " + days.from() + " to " + days.to() + " written to the log", UNKNOWN);
        long written;
        try (var producer = log().producer()) {
            written = EventLog.write(producer, work.events(days).map(EventLog::record), progress);
        }
        progress.end();
        today = days.to();
        note(String.format(Locale.ROOT, "%,d events of %s to %s in the log", written, days.from(), days.to()));
    }

    /** The last day of which events are in the log. */
    LocalDate today() {
        return today;
    }

    /** The first events of the work. */
    List<DossierEvent> someEvents(int count) {
        return work.events(sizes.days()).limit(count).toList();
    }

    /** Events that nobody has sent yet. */
    Iterator<DossierEvent> furtherEvents() {
        if (further == null) {
            further = work.events(sizes.further()).iterator();
        }
        return further;
    }

    /** Puts earlier days into the database, once; kpi-service runs afterwards. */
    void loadHistory() {
        foldRuns();
        if (!grown) {
            stopKpi();
            new History(database(), server()).load(sizes.history());
            startKpi();
            awaitKpi();
            grown = true;
        }
    }

    void stopKpi() {
        notePeaks();
        stack.part("kpi").stop();
    }

    /** Returns before it is ready. */
    void startKpi() {
        stack.start(stack.part("kpi"));
    }

    void awaitKpi() {
        stack.part("kpi").awaitReady(PATIENCE);
    }

    /** As before the first event; the registers stay. */
    void forgetFolded() {
        var tables = database()
                .text("SELECT string_agg(c.oid::regclass::text, ', ') FROM pg_class c"
                        + " WHERE c.relnamespace = 'kpi'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
                        + " AND c.relname NOT IN (" + REGISTERS + ")");
        database().execute("TRUNCATE " + tables);
    }

    /** What the fold into an empty database did; folds the first backlog if nobody has. */
    List<FoldRun> foldRuns() {
        if (foldRuns.isEmpty()) {
            fill();
            foldRuns = List.of(FoldRun.of(this, "fold"));
            awaitKpi();
        }
        return foldRuns;
    }

    /** @param runs of the first backlog, each into an empty database */
    void foldRuns(List<FoldRun> runs) {
        foldRuns = List.copyOf(runs);
    }

    /** In events a second. */
    Runs foldRates() {
        return new Runs(foldRuns().stream().map(FoldRun::rate).toList());
    }

    Runs runs(DoubleSupplier measured) {
        var values = new ArrayList<Double>();
        for (var run = 0; run < sizes.runs(); run++) {
            values.add(measured.getAsDouble());
        }
        return new Runs(values);
    }

    /** Repeats the work until the time is over. */
    void warmUp(Duration time, Runnable work) {
        Timing.within(time, 1, Integer.MAX_VALUE, work);
    }

    /** With one more before them, to warm up. */
    Runs runsAfterOne(DoubleSupplier measured) {
        var _ = measured.getAsDouble();
        return runs(measured);
    }

    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String part) {
        return URI.create("http://127.0.0.1:" + stack.part(part).port());
    }

    @Override
    public void close() {
        disconnect();
        stack.close();
    }
}
