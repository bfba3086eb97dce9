package vn.motcua.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What has to be known to run a service.
 *
 * @param jar its runnable jar
 * @param port where it answers {@code /q/health/ready}; it is told through {@code QUARKUS_HTTP_PORT}
 * @param environment added to this process's own
 * @param jvmOptions such as {@code -Xmx256m}
 * @param logFile takes its output, appended
 */
public record ServiceSpec(
        String name, Path jar, int port, Map<String, String> environment, List<String> jvmOptions, Path logFile) {
    public ServiceSpec {
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }
}
