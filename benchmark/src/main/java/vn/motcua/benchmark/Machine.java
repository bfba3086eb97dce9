package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.AppInfoParser;
import vn.motcua.stack.StackPart;

/** On what was measured, in lines for people. */
final class Machine {
    private static final String SETTINGS =
            "SELECT string_agg(name || '=' || current_setting(name), ', ' ORDER BY name) FROM pg_settings"
                    + " WHERE source = 'command line' AND name NOT IN ('port', 'listen_addresses', 'data_directory',"
                    + " 'unix_socket_directories', 'config_file', 'hba_file', 'ident_file')"
                    + " OR name IN ('shared_buffers', 'max_wal_size')";

    private Machine() {}

    /** How busy it is; asked before anything runs. */
    static String load() {
        return "Load average before the run: "
                + lines("/proc/loadavg").getFirst().replaceFirst("((\\S+ ){2}\\S+).*", "$1");
    }

    static List<String> describe() {
        var memory = Long.parseLong(value("/proc/meminfo", "MemTotal:").replaceAll("\\D", "")) / 1024 / 1024;
        return List.of("Machine: %s, %d cores, %d GiB, Linux %s"
                .formatted(
                        value("/proc/cpuinfo", "model name").replaceFirst("^\\s*:\\s*", ""),
                        Runtime.getRuntime().availableProcessors(),
                        memory,
                        System.getProperty("os.version")));
    }

    static List<String> describe(List<StackPart> parts, Database server, Path home) {
        var lines = new ArrayList<>(describe());
        lines.add("Versions: JDK %s (%s), Kafka %s, PostgreSQL %s, Quarkus %s"
                .formatted(
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        AppInfoParser.getVersion(),
                        server.text("SHOW server_version"),
                        quarkus(home)));
        lines.add("PostgreSQL: " + server.text(SETTINGS));
        for (var part : parts) {
            var options = options(part);
            if (!options.isEmpty()) {
                lines.add("JVM of " + part.name() + ": " + String.join(" ", options));
            }
        }
        return lines;
    }

    /** Those of a Java process before its jar or class; none of a process of another kind. */
    private static List<String> options(StackPart part) {
        var command =
                List.of(lines("/proc/" + part.pid() + "/cmdline").getFirst().split("\0"));
        if (!command.getFirst().endsWith("java")) {
            return List.of();
        }
        return command.stream()
                .skip(1)
                .takeWhile(word -> word.startsWith("-") && !word.equals("-jar"))
                // Names a directory of this machine.
                .filter(Predicate.not(word -> word.startsWith("-Dmotcua.") || word.contains("/")))
                .toList();
    }

    private static String quarkus(Path home) {
        var prefix = "io.quarkus.quarkus-core-";
        try (var jars = Files.list(home.resolve("kpi-service/target/quarkus-app/lib/main"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()).replace(".jar", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String file, String key) {
        return lines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "%s cannot be read", file), e);
        }
    }
}
