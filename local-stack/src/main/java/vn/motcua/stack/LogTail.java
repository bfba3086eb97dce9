package vn.motcua.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The last lines of a log file, for error messages. */
final class LogTail {
    private LogTail() {}

    static String of(Path file, int lines) {
        try {
            // Not readAllLines: a log may hold bytes that are not UTF-8.
            var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
            var last = Arrays.copyOfRange(all, Math.max(0, all.length - lines - 1), all.length);
            return String.join("\n", last).stripTrailing().indent(4);
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }
}
