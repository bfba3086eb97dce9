package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server as a process, with the role and the database of Motcua made on the first start. */
public final class PostgresProcess extends StackPart implements PostgresServer {
    /** Whether an answered commit survives a power cut. */
    public enum Durability {
        /** As in production. */
        DURABLE,
        /** Faster, for tests: a crash of the machine may lose everything. */
        FAST
    }

    private final Path data;
    private final Durability durability;
    private final PostgresSetup setup;

    /** Not started yet; the directory keeps the server's data between starts. */
    public PostgresProcess(int port, Path directory, Durability durability) {
        this(port, directory, durability, directory.resolve("postgres.log"));
    }

    PostgresProcess(int port, Path directory, Durability durability, Path logFile) {
        super(new Child("postgres", logFile), port);
        this.data = directory.toAbsolutePath().resolve("data");
        this.durability = durability;
        this.setup = new PostgresSetup(port, directory.toAbsolutePath().resolve("superuser-password"));
    }

    /** A started server on a free port that does not wait for the disk. */
    public static PostgresProcess startFast(Path directory) {
        var postgres = new PostgresProcess(Ports.free(), directory, Durability.FAST);
        postgres.start();
        postgres.awaitReady(Duration.ofSeconds(60));
        return postgres;
    }

    @Override
    public void start() {
        var programs = PostgresBinaries.unpacked().resolve("bin");
        try {
            if (!Files.exists(data)) {
                initialise(programs);
            }
            forgetLockOfTheDead();
        } catch (IOException e) {
            throw new StackFailure("postgres cannot use " + data + ": " + e.getMessage(), e);
        }
        var switches = durability == Durability.DURABLE ? "on" : "off";
        child().start(
                        unprivileged(
                                programs.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port()),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=" + switches,
                                "-c",
                                "synchronous_commit=" + switches,
                                "-c",
                                "full_page_writes=" + switches,
                                "-c",
                                "timezone=UTC",
                                // A quarter of a gigabyte; the rest is cached by the system.
                                "-c",
                                "shared_buffers=256MB",
                                // Of a disk that reads any page as quickly as the next one: otherwise a year of one
                                // province is found by reading that of all.
                                "-c",
                                "random_page_cost=1.1",
                                // A backlog writes much: fewer checkpoints, fewer pages written whole.
                                "-c",
                                "max_wal_size=4GB",
                                "-c",
                                "checkpoint_timeout=15min"),
                        Map.of());
    }

    @Override
    public void awaitReady(Duration limit) {
        child().awaitReady(setup::isDone, limit);
    }

    /** PostgreSQL's fast shutdown: clients are cut off, the data is written. */
    @Override
    String stopSignal() {
        return "INT";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public String database() {
        return PostgresSetup.DATABASE;
    }

    @Override
    public String user() {
        return PostgresSetup.OWNER;
    }

    @Override
    public String password() {
        return PostgresSetup.OWNER_PASSWORD;
    }

    @Override
    public String origin() {
        return "local process, PostgreSQL on 127.0.0.1:" + port();
    }

    private void initialise(Path programs) throws IOException {
        // Moved into place when done: a half that a crash left must not look like a database.
        var half = data.resolveSibling("data-unfinished");
        Directories.delete(half);
        Files.createDirectories(half);
        var command = new ArrayList<>(unprivileged(
                programs.resolve("initdb").toString(),
                "-D",
                half.toString(),
                "--username=" + PostgresSetup.SUPERUSER,
                "--pwfile=" + setup.newPasswordFile(),
                "--auth=scram-sha-256"));
        command.addAll(PostgresSetup.LOCALE);
        if (durability == Durability.FAST) {
            command.add("--no-sync");
        }
        var initdb = new Child("initdb", child().logFile());
        initdb.start(command, Map.of());
        initdb.awaitSuccess(Duration.ofMinutes(2));
        Files.move(half, data);
    }

    /** After a crash and a reboot the pid in the lock file may belong to someone else, whom PostgreSQL would respect. */
    private void forgetLockOfTheDead() throws IOException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        if (!ProcessTable.commandLine(pid).contains(data.toString())) {
            Files.delete(lock);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, yet owns root's files. */
    private static List<String> unprivileged(String... command) {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(List.of(command));
        return whole;
    }
}
