package vn.motcua.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.stack.StackPart;

/**
 * Seconds of computing that the processes have used so far, with those of their children, from Linux's {@code /proc}.
 *
 * @param seconds by the name of the part
 */
record Cpu(Map<String, Double> seconds) {
    private static final double TICKS_A_SECOND = 100;
    private static final int FIRST_AFTER_NAME = 3;
    private static final int USER = 14 - FIRST_AFTER_NAME;
    private static final int LAST_OF_TIMES = 17 - FIRST_AFTER_NAME;

    Cpu {
        seconds = Map.copyOf(seconds);
    }

    static Cpu of(Iterable<StackPart> parts) {
        var seconds = new LinkedHashMap<String, Double>();
        parts.forEach(part -> seconds.put(part.name(), used(part.pid())));
        return new Cpu(seconds);
    }

    Cpu minus(Cpu earlier) {
        return new Cpu(seconds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> part.getValue() - earlier.seconds.getOrDefault(part.getKey(), 0.0))));
    }

    private static double used(long pid) {
        return Stream.concat(
                                Stream.of(pid),
                                ProcessHandle.of(pid).stream()
                                        .flatMap(ProcessHandle::children)
                                        .map(ProcessHandle::pid))
                        .mapToLong(Cpu::ticks)
                        .sum()
                / TICKS_A_SECOND;
    }

    /** Its own and those of its children that have ended. */
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name of the program stands in brackets and may hold anything.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (var field = USER; field <= LAST_OF_TIMES; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("no process " + pid + " to be seen", e);
        }
    }
}
