package vn.motcua.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where a program's classes lie. */
final class ClassPath {
    private static final int LENGTH_OF_A_MARK = 12;

    private final List<Path> entries;

    private ClassPath(List<Path> entries) {
        this.entries = entries;
    }

    /** That of this virtual machine. */
    static ClassPath own() {
        return new ClassPath(Stream.of(JavaCommand.classPath().split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList());
    }

    /** Of {@code java -jar}: the jar and what its manifest names. */
    static ClassPath of(Path jar) {
        var absolute = jar.toAbsolutePath();
        return new ClassPath(Stream.concat(Stream.of(absolute), named(absolute)).toList());
    }

    private static Stream<Path> named(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Stream.empty();
        }
        try (var file = new JarFile(jar.toFile())) {
            return Stream.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .filter(Objects::nonNull)
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .map(jar::resolveSibling);
        } catch (IOException e) {
            throw new StackFailure(jar + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path first() {
        return entries.getFirst();
    }

    /** Another one when a jar lies elsewhere, has another size or another time: twelve hexadecimal digits. */
    String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : entries) {
                digest.update(stand(entry).getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH_OF_A_MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String stand(Path entry) {
        try {
            return "%s %d %s%n".formatted(entry, Files.size(entry), Files.getLastModifiedTime(entry));
        } catch (IOException e) {
            return "%s missing%n".formatted(entry);
        }
    }
}
