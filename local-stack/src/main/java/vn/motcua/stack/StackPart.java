package vn.motcua.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A process that can be started, watched, harmed, started again on the same data, or stopped in good order. */
public abstract sealed class StackPart implements AutoCloseable permits KafkaProcess, PostgresProcess, ServiceProcess {
    // A virtual machine that writes down what it learnt may need half of that on a busy machine.
    static final Duration GRACE = Duration.ofSeconds(60);

    private final Child child;
    private final int port;

    StackPart(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Returns when the process is there, which is before it is ready. */
    public abstract void start();

    /** Fails with the end of the log if it dies meanwhile, or takes longer. */
    public abstract void awaitReady(Duration limit);

    public final String name() {
        return child.name();
    }

    public final int port() {
        return port;
    }

    public final long pid() {
        return child.pid();
    }

    public final boolean isAlive() {
        return child.isAlive();
    }

    public final Path logFile() {
        return child.logFile();
    }

    /** The data stays. */
    public final void stop() {
        // Of a start that was broken off there is little to learn.
        if (child.stop(stopSignal(), GRACE) && child.wasReady()) {
            cache().ifPresent(AotCache::keep);
        }
    }

    @Override
    public final void close() {
        stop();
    }

    /** SIGKILL. */
    public final void kill() {
        child.kill();
    }

    /** SIGSTOP: the port stays open, nothing answers. */
    public final void pause() {
        child.signal("STOP");
    }

    /** SIGCONT: as if nothing had happened since the pause. */
    public final void resume() {
        child.signal("CONT");
    }

    /** How it ended, for people; only after it did. */
    final String end() {
        return child.exit();
    }

    final Child child() {
        return child;
    }

    /** What asks it to leave in good order. */
    String stopSignal() {
        return "TERM";
    }

    /** What its program learns in a run. */
    Optional<AotCache> cache() {
        return Optional.empty();
    }

    /** Whether {@code /q/health/ready} can be asked on its port. */
    boolean answersHealth() {
        return false;
    }
}
