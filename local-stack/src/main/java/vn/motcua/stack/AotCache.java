package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a virtual machine learnt of a program: its classes, loaded and linked, and profiles of its methods. The first run
 * that ends in good order leaves it beside the program's jar; later runs start in half the time.
 *
 * <p>Its name has the {@link ClassPath#mark mark} of the jars it was made of. The virtual machine does not always notice
 * that they are others now, and would run the classes it knows.
 */
final class AotCache {
    private static final String SUFFIX = ".aot";

    private final ClassPath classPath;
    private final String prefix;
    private final int port;
    /** Of the jars that the run that began last found. */
    private Path file;

    private boolean isRecorded;
    private boolean isForgotten;

    /**
     * That of a program for this version of Java.
     *
     * @param classPath of the program; where its first one is no jar but a directory there is no cache
     * @param name of the program, one for each set of options
     * @param port tells processes apart that run at once
     */
    AotCache(ClassPath classPath, String name, int port) {
        this.classPath = classPath;
        this.port = port;
        prefix = name + "-" + Runtime.version();
        file = file();
    }

    private Path file() {
        return beside(prefix + "-" + classPath.mark() + SUFFIX);
    }

    /** Where a run leaves it: whole only when the run has ended. */
    private Path recording() {
        return beside(prefix + "-" + port + ".recording");
    }

    private Path beside(String fileName) {
        return classPath.first().resolveSibling(fileName);
    }

    /** For the run that begins: uses the cache if it is there, otherwise makes it when that run ends. */
    List<String> options() {
        file = file();
        var isThere = !isForgotten && Files.exists(file);
        isRecorded = !isThere && Files.isRegularFile(classPath.first());
        if (isRecorded) {
            return List.of("-XX:AOTCacheOutput=" + recording());
        }
        return isThere ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Whether the run that began last makes it at its end, which takes some seconds. */
    boolean isRecorded() {
        return isRecorded;
    }

    /** Whether the next run uses it. */
    boolean isThere() {
        return !isForgotten && Files.exists(file());
    }

    /** After a run that was ready and ended as it was asked to. Without a cache the next one is slow, and tries again. */
    void keep() {
        if (!isRecorded) {
            return;
        }
        try {
            // It lies there from the beginning, empty until the end.
            var isWhole = Files.exists(recording()) && Files.size(recording()) > 0;
            if (isWhole && file.equals(file())) {
                Files.move(recording(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                isForgotten = false;
                deleteFormer();
            }
        } catch (IOException e) {
            System.err.println("The start of later runs stays slow: " + e);
        }
    }

    /** A cache is tens of megabytes, and of jars that are gone nobody asks for it. */
    private void deleteFormer() throws IOException {
        try (var files = Files.newDirectoryStream(file.getParent(), this::isFormer)) {
            for (var former : files) {
                Files.deleteIfExists(former);
            }
        }
    }

    private boolean isFormer(Path found) {
        var fileName = found.getFileName().toString();
        return fileName.startsWith(prefix) && fileName.endsWith(SUFFIX) && !found.equals(file);
    }

    /** Lets the next run make it anew; until that has ended, others go on using the one that is there. */
    void forget() {
        isForgotten = true;
    }

    /** What the run that began last learnt is not kept. */
    void discard() {
        isRecorded = false;
    }
}
