package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.motcua.stack.StackPart;

/** How much memory a part has in use, in MiB, from Linux's {@code /proc}. */
final class Memory {
    private static final double KIBIBYTES = 1024;

    private Memory() {}

    static double now(StackPart part) {
        return isFamily(part) ? family(part.pid()) : kibibytes(part.pid(), "status", "VmRSS:") / KIBIBYTES;
    }

    /** Ever since it began; of a family of processes what it has now. */
    static double most(StackPart part) {
        return isFamily(part) ? family(part.pid()) : kibibytes(part.pid(), "status", "VmHWM:") / KIBIBYTES;
    }

    private static boolean isFamily(StackPart part) {
        return part.name().equals("postgres");
    }

    /** PostgreSQL's processes share most of their memory: each counts with its share of it. */
    private static double family(long pid) {
        return Stream.concat(
                                Stream.of(pid),
                                ProcessHandle.of(pid).stream()
                                        .flatMap(ProcessHandle::children)
                                        .map(ProcessHandle::pid))
                        .mapToLong(process -> kibibytes(process, "smaps_rollup", "Pss:"))
                        .sum()
                / KIBIBYTES;
    }

    private static long kibibytes(long pid, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("no process " + pid + " to be seen", e);
        }
    }
}
