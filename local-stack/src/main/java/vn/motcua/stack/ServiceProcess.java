package vn.motcua.stack;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A packaged Quarkus service as a process that can be killed or started again. */
public final class ServiceProcess extends StackPart {
    private final ServiceSpec spec;
    private final AotCache cache;

    /** Not started yet. */
    public ServiceProcess(ServiceSpec spec) {
        super(new Child(spec.name(), spec.logFile()), spec.port());
        this.spec = spec;
        this.cache = new AotCache(ClassPath.of(spec.jar()), spec.name(), spec.port());
    }

    @Override
    public void start() {
        if (!Files.exists(spec.jar())) {
            throw new StackFailure(spec.name() + " is not built: " + spec.jar() + " is missing");
        }
        var command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(spec.jvmOptions());
        command.addAll(cache.options());
        command.addAll(List.of("-jar", spec.jar().toAbsolutePath().toString()));
        var environment = new HashMap<>(spec.environment());
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
        child().start(command, environment);
    }

    @Override
    public void awaitReady(Duration limit) {
        child().awaitReady(Readiness.ofService(spec.port()), limit);
    }

    /** Resident memory in bytes, where the system tells. */
    public OptionalLong residentBytes() {
        return ResidentMemory.of(pid());
    }

    @Override
    Optional<AotCache> cache() {
        return Optional.of(cache);
    }

    @Override
    boolean answersHealth() {
        return true;
    }
}
