package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * The note that one of our processes runs, kept in a file so that it outlives the process that started it.
 *
 * @param startedAt as the system tells it; a pid alone may be somebody else's by now
 * @param health whether it answers {@code /q/health/ready}; if not, its open port is all that can be asked
 * @param stopSignal what asks it to leave
 */
record RunRecord(String name, long pid, Instant startedAt, int port, boolean health, String stopSignal) {
    private static final String SUFFIX = ".pid";

    /** The system counts from its boot, whose moment is adjusted with the clock. */
    private static final Duration INACCURACY = Duration.ofSeconds(3);

    static RunRecord of(StackPart part) {
        return new RunRecord(
                part.name(), part.pid(), startOf(part.pid()), part.port(), part.answersHealth(), part.stopSignal());
    }

    void write(StackDirectory directory) {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", startedAt.toString());
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("health", Boolean.toString(health));
        properties.setProperty("stopSignal", stopSignal);
        try (var writer = Files.newBufferedWriter(file(directory, name))) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new StackFailure("cannot note that " + name + " runs: " + e.getMessage(), e);
        }
    }

    static void forget(StackDirectory directory, String name) {
        try {
            Files.deleteIfExists(file(directory, name));
        } catch (IOException e) {
            throw new StackFailure("cannot forget " + name + ": " + e.getMessage(), e);
        }
    }

    /** In the order in which they were started. */
    static List<RunRecord> all(StackDirectory directory) {
        try (var files = Files.list(directory.run())) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .map(RunRecord::read)
                    .sorted(Comparator.comparing(RunRecord::startedAt))
                    .toList();
        } catch (IOException e) {
            throw new StackFailure("cannot read " + directory.run() + ": " + e.getMessage(), e);
        }
    }

    /** Whether the process lives, and is the one that was noted: same start, and its command line names our directory. */
    boolean isAlive(StackDirectory directory) {
        var age = Duration.between(startedAt, startOf(pid)).abs();
        return age.compareTo(INACCURACY) <= 0
                && ProcessTable.commandLine(pid).contains(directory.root().toString());
    }

    Readiness readiness() {
        return health ? Readiness.ofService(port) : Readiness.ofPort(port);
    }

    private static Instant startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElse(Instant.EPOCH);
    }

    private static RunRecord read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StackFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
        var fileName = file.getFileName().toString();
        return new RunRecord(
                fileName.substring(0, fileName.length() - SUFFIX.length()),
                Long.parseLong(properties.getProperty("pid", "-1")),
                Instant.parse(properties.getProperty("startedAt", "1970-01-01T00:00:00Z")),
                Integer.parseInt(properties.getProperty("port", "0")),
                Boolean.parseBoolean(properties.getProperty("health", "false")),
                properties.getProperty("stopSignal", "TERM"));
    }

    private static Path file(StackDirectory directory, String name) {
        return directory.run().resolve(name + SUFFIX);
    }
}
