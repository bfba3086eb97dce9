package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a virtual machine learnt of a program: its classes, loaded and linked, and profiles of its methods. The first run
 * that ends in good order leaves it beside the program's jar; later runs start in half the time.
 *
 * <p>One that was made of other jars is refused by the virtual machine, which then starts as if there were none.
 *
 * @param jar what has to be built before the cache is
 * @param file the cache, whether it is there or not
 * @param recording where a run leaves it, which is whole only when that run has ended
 */
record AotCache(Path jar, Path file, Path recording) {

    /**
     * That of a program for this version of Java.
     *
     * @param name of the program, one for each set of options
     * @param port tells processes apart that run at once
     */
    static AotCache of(Path jar, String name, int port) {
        var file = jar.resolveSibling(name + "-" + Runtime.version() + ".aot");
        return new AotCache(jar, file, file.resolveSibling(file.getFileName() + "." + port));
    }

    /** Uses it if it is there, otherwise makes it at the end of the run, which takes some seconds. */
    String option() {
        return isThere() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + recording;
    }

    boolean isThere() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the run: without a cache the next one is slow, and tries again. */
    void keep() {
        try {
            if (Files.exists(recording)) {
                Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.err.println("The start of later runs stays slow: " + e);
        }
    }
}
