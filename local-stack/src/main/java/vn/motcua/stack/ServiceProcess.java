package vn.motcua.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/** A packaged Quarkus service as a process that can be killed or started again. */
public final class ServiceProcess implements StackPart, AutoCloseable {
    private final ServiceSpec spec;
    private final Child child;

    /** Not started yet. */
    public ServiceProcess(ServiceSpec spec) {
        this.spec = spec;
        this.child = new Child(spec.name(), spec.logFile());
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return spec.port();
    }

    @Override
    public void start() {
        if (!Files.exists(spec.jar())) {
            throw new StackFailure(spec.name() + " is not built: " + spec.jar() + " is missing");
        }
        var command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(spec.jvmOptions());
        command.addAll(List.of("-jar", spec.jar().toAbsolutePath().toString()));
        var environment = new HashMap<>(spec.environment());
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
        child.start(command, environment);
    }

    @Override
    public void awaitReady(Duration limit) {
        child.awaitReady(Readiness.ofService(spec.port()), limit);
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public long pid() {
        return child.pid();
    }

    /** Resident memory in bytes, where the system tells. */
    public OptionalLong residentBytes() {
        return ResidentMemory.of(pid());
    }

    @Override
    public String end() {
        return child.exit();
    }

    @Override
    public Path logFile() {
        return child.logFile();
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGTERM; Quarkus finishes the requests it has. */
    @Override
    public void stop() {
        child.stop("TERM", Duration.ofSeconds(30));
    }

    /** SIGSTOP: the port stays open, nothing answers. */
    public void pause() {
        child.signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        child.signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }
}
