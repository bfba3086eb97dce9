package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheIT {
    private static final String FROM_THE_CACHE = TinyService.class.getName() + " source: shared objects file";

    /** The virtual machine tells where its classes come from. */
    private static final Map<String, String> TELLS_CLASSES = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load");

    @TempDir
    private Path root;

    @Test
    void runThatEndsInGoodOrderLeavesWhatTheNextStartsFrom() throws IOException {
        try (var service = TinyService.in(root, "tiny", TELLS_CLASSES)) {
            started(service);
            assertThat(caches()).isEmpty();
            service.stop();
            assertThat(caches()).hasSize(1);
            var first = Files.readString(service.logFile());
            assertThat(first).doesNotContain("[error]");

            started(service);
            assertThat(commandLine(service)).contains("-XX:AOTCache=").doesNotContain("-XX:AOTCacheOutput=");
            assertThat(Files.readString(service.logFile()).substring(first.length()))
                    .contains(FROM_THE_CACHE);
        }
        assertThat(caches()).hasSize(1);
    }

    @Test
    void runThatIsKilledLeavesNone() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            started(service);
            service.kill();
            service.stop();
            assertThat(caches()).isEmpty();
        }
    }

    /** Such as those of a release that is unpacked over another one: built before that ran here for the first time. */
    @Test
    void cacheOfOtherJarsIsMadeAnewThoughItIsYounger() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            started(service);
            service.stop();
            var former = caches();
            Files.setLastModifiedTime(
                    root.resolve("tiny.jar"), FileTime.fromMillis(System.currentTimeMillis() - 60_000));

            started(service);
            assertThat(commandLine(service)).contains("-XX:AOTCacheOutput=");
            service.stop();
            assertThat(caches()).hasSize(1).doesNotContainAnyElementsOf(former);
        }
    }

    private static void started(ServiceProcess service) {
        service.start();
        service.awaitReady(Duration.ofSeconds(60));
    }

    private static String commandLine(ServiceProcess service) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(service.pid()), "cmdline"));
    }

    private List<Path> caches() throws IOException {
        try (var files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }
}
