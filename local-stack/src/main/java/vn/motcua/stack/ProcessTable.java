package vn.motcua.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system says about processes that are not our children. */
final class ProcessTable {
    private ProcessTable() {}

    /** Program and arguments, separated by spaces; empty if there is no such process or it belongs to others. */
    static String commandLine(long pid) {
        var file = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isReadable(file)) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .replace('\0', ' ')
                        .strip();
            } catch (IOException e) {
                return "";
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }
}
