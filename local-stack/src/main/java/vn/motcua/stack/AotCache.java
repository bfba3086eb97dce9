package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a virtual machine learnt of a program: its classes, loaded and linked, and profiles of its methods. The first run
 * that ends in good order leaves it beside the program's jar; later runs start in half the time.
 *
 * <p>One that was made of other jars is refused by the virtual machine, which then starts as if there were none.
 */
final class AotCache {
    private final Path jar;
    private final Path file;
    /** Where a run leaves it: whole only when the run has ended. */
    private final Path recording;

    private boolean isRecorded;
    private boolean isForgotten;

    /**
     * That of a program for this version of Java.
     *
     * @param jar its first one; without it, as where classes lie in directories, there is no cache
     * @param name of the program, one for each set of options
     * @param port tells processes apart that run at once
     */
    AotCache(Path jar, String name, int port) {
        this.jar = jar;
        file = jar.resolveSibling(name + "-" + Runtime.version() + ".aot");
        recording = file.resolveSibling(file.getFileName() + "." + port);
    }

    /** For the run that begins: uses the cache if it is there, otherwise makes it when that run ends. */
    List<String> options() {
        isRecorded = !isThere() && Files.isRegularFile(jar);
        if (isRecorded) {
            // Of a run that was killed.
            delete(recording);
            return List.of("-XX:AOTCacheOutput=" + recording);
        }
        return isThere() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Whether the run that began last makes it at its end, which takes some seconds. */
    boolean isRecorded() {
        return isRecorded;
    }

    /** Whether the next run uses it: it was made after the jar. */
    boolean isThere() {
        try {
            return !isForgotten
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** After a run that was ready and ended as it was asked to. Without a cache the next one is slow, and tries again. */
    void keep() {
        try {
            // It lies there from the beginning, empty until the end.
            if (!isRecorded || !Files.exists(recording) || Files.size(recording) == 0) {
                return;
            }
            Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            isForgotten = false;
        } catch (IOException e) {
            System.err.println("The start of later runs stays slow: " + e);
        }
    }

    /** Lets the next run make it anew; until that has ended, others go on using the one that is there. */
    void forget() {
        isForgotten = true;
    }

    /** What the run that began last learnt is not kept. */
    void discard() {
        isRecorded = false;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
