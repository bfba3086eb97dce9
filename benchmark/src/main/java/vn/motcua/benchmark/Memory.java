package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory a process of this machine has in use, from Linux's {@code /proc}.
 *
 * @param mebibytes now
 * @param most ever since it began, in MiB
 */
record Memory(long mebibytes, long most) {
    static Memory of(long pid) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
            return new Memory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException("no process " + pid + " to be seen", e);
        }
    }

    private static long mebibytes(String status, String key) {
        return status.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .map(kibibytes -> kibibytes / 1024)
                .findFirst()
                .orElseThrow();
    }
}
