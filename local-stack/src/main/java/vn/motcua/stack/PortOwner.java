package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as Linux's {@code /proc} tells this user. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** The pid of the listener; empty where it belongs to another user or there is no {@code /proc}. */
    static Optional<Long> pid(int port) {
        try {
            var sockets = socketsOf(port);
            try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
                for (var process : processes) {
                    if (holdsOneOf(process, sockets)) {
                        return Optional.of(Long.valueOf(process.getFileName().toString()));
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> socketsOf(int port) throws IOException {
        var ending = String.format(Locale.ROOT, ":%04X", port);
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (var line : Files.readAllLines(Path.of(table))) {
                // Columns: number, local address, remote address, state, ... , inode (the tenth).
                var columns = line.strip().split("\\s+", -1);
                if (columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals(LISTENING)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
        return false;
    }
}
