package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one stack keeps its data, its logs, and the notes about its processes.
 *
 * @param root absolute, without links, because command lines of processes are compared with it
 */
record StackDirectory(Path root) {
    static StackDirectory at(Path path) {
        try {
            var root = Files.createDirectories(path).toRealPath();
            for (var part : new String[] {"log", "run"}) {
                Files.createDirectories(root.resolve(part));
            }
            return new StackDirectory(root);
        } catch (IOException e) {
            throw new StackFailure("cannot use the directory " + path + ": " + e.getMessage(), e);
        }
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    /** Exists while everything is ready. */
    Path readyFile() {
        return run().resolve("ready");
    }

    boolean hasData() {
        return Files.exists(kafka()) || Files.exists(postgres());
    }

    /** Only for the holder of the lock. */
    void deleteData() {
        try {
            Directories.delete(kafka());
            Directories.delete(postgres());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
