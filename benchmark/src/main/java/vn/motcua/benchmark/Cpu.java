package vn.motcua.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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
    static final String LOAD = "load";

    private static final double LEAST_MICROS = 0.5;
    private static final double TICKS_A_SECOND = 100;
    private static final int FIRST_AFTER_NAME = 3;
    private static final int USER = 14 - FIRST_AFTER_NAME;
    private static final int LAST_OF_TIMES = 17 - FIRST_AFTER_NAME;

    Cpu {
        seconds = Map.copyOf(seconds);
    }

    /** Of the parts, and as {@link #LOAD} of this process, which makes their work. */
    static Cpu of(Iterable<StackPart> parts) {
        var seconds = new LinkedHashMap<String, Double>();
        seconds.put(
                LOAD,
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9);
        parts.forEach(part -> seconds.put(part.name(), used(part.pid())));
        return new Cpu(seconds);
    }

    /** What each of them used for one of so many things, in µs; those that used hardly anything are left out. */
    void tell(Report report, String thing, long things) {
        seconds.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(part -> {
            var micros = part.getValue() * 1e6 / things;
            if (micros >= LEAST_MICROS) {
                report.add(Figure.of("CPU of " + part.getKey() + ", " + thing, Runs.of(micros), "µs/event"));
            }
        });
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
