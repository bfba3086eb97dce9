package vn.motcua.stack;

import java.nio.file.Path;
import java.time.Duration;

/** A process that the stack starts, watches, starts again, or stops. */
public sealed interface StackPart permits KafkaProcess, PostgresProcess, ServiceProcess {
    String name();

    int port();

    void start();

    void awaitReady(Duration limit);

    boolean isAlive();

    long pid();

    /** How it ended, for people; only after it did. */
    String end();

    Path logFile();

    /** What asks it to leave in good order. */
    String stopSignal();

    /** Whether {@code /q/health/ready} can be asked on its port. */
    boolean answersHealth();

    void stop();
}
