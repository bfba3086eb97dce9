package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process has in use, from Linux's {@code /proc}. */
final class ResidentMemory {
    private static final String KEY = "VmRSS:";

    private ResidentMemory() {}

    static OptionalLong of(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(KEY))
                    .map(line -> line.substring(KEY.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .map(kibibytes -> kibibytes * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
