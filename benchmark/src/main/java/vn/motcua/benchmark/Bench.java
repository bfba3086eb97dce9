package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.stack.OwnStack;
import vn.motcua.stack.StackPart;

/** The stack under test with what has been put into it so far. */
final class Bench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What stays when the fold begins anew. */
    private static final String REGISTERS =
            "'unit', 'unit_revision', 'procedure', 'indicator', 'plan', 'target_change', 'revision', 'held_days',"
                    + " 'flyway_schema_history'";

    private final OwnStack stack;
    private final Path directory;
    private final Sizes sizes;
    private final Work work;
    private final Report report = new Report();
    private @Nullable Database database;
    private @Nullable Database server;
    private boolean filled;
    private double foldRate;

    Bench(OwnStack stack, Path directory, Sizes sizes) {
        this.stack = stack;
        this.directory = directory;
        this.sizes = sizes;
        this.work = sizes.work(Country.whole());
    }

    /** With the country registered. */
    void start() {
        stack.start();
        services().register(Country.whole());
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

    /** Puts the first backlog into the log, once, while nothing folds. */
    void fill() {
        if (filled) {
            return;
        }
        stopKpi();
        var progress = new Progress("events written to the log", Math.round(sizes.dossiers() * 2.4));
        log().write(work.events(sizes.days()).map(EventLog::record), progress);
        progress.end();
        filled = true;
    }

    void stopKpi() {
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

    /** What the last fold reached, in events a second; 0 before. */
    double foldRate() {
        return foldRate;
    }

    void foldRate(double eventsASecond) {
        foldRate = eventsASecond;
    }

    Runs runs(DoubleSupplier measured) {
        var values = new ArrayList<Double>();
        for (var run = 0; run < sizes.runs(); run++) {
            values.add(measured.getAsDouble());
        }
        return new Runs(values);
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
        stack.close();
    }
}
