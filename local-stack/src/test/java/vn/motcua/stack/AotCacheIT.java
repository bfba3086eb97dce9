package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheIT {
    @TempDir
    private Path root;

    @Test
    void runThatEndsInGoodOrderLeavesWhatTheNextStartsFrom() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            started(service);
            assertThat(caches()).isZero();
            service.stop();
            assertThat(caches()).isOne();
            assertThat(Files.readString(service.logFile())).doesNotContain("[error]");

            started(service);
            assertThat(commandLine(service)).contains("-XX:AOTCache=").doesNotContain("-XX:AOTCacheOutput=");
        }
        assertThat(caches()).isOne();
    }

    @Test
    void runThatIsKilledLeavesNone() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            started(service);
            service.kill();
            service.stop();
            assertThat(caches()).isZero();
        }
    }

    @Test
    void cacheOlderThanTheJarIsMadeAnew() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            started(service);
            service.stop();
            Files.setLastModifiedTime(
                    root.resolve("tiny.jar"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));

            started(service);
            assertThat(commandLine(service)).contains("-XX:AOTCacheOutput=");
        }
    }

    private static void started(ServiceProcess service) {
        service.start();
        service.awaitReady(Duration.ofSeconds(60));
    }

    private static String commandLine(ServiceProcess service) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(service.pid()), "cmdline"));
    }

    private long caches() throws IOException {
        try (var files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(".aot")).count();
        }
    }
}
