package vn.motcua.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is appended to a log from now on. */
final class LogFollower {
    private final Path log;
    private long read;

    /** @param log need not exist */
    LogFollower(Path log) throws IOException {
        this.log = log;
        read = Files.exists(log) ? Files.size(log) : 0;
    }

    /** A log that cannot be read has nothing new. */
    void printNew(PrintStream out) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var some = new byte[(int) Math.max(0, file.length() - read)];
            file.seek(read);
            file.readFully(some);
            read += some.length;
            out.print(new String(some, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }
}
