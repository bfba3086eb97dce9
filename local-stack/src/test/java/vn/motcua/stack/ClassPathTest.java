package vn.motcua.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program's first jar names a library in its manifest, as those of the services do. */
class ClassPathTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path directory;

    private Path jar;
    private Path library;
    private String mark;

    @BeforeEach
    void programWithALibrary() throws IOException {
        jar = directory.resolve("program.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/other.jar lib/library.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        library = Files.createDirectory(directory.resolve("lib")).resolve("library.jar");
        Files.writeString(library, "its classes", UTF_8);
        Files.setLastModifiedTime(library, LONG_AGO);
        mark = mark();
    }

    @Test
    void markStaysWhileNothingChanges() {
        assertThat(mark()).isEqualTo(mark).hasSize(12);
    }

    @Test
    void libraryOfAnotherTimeIsAnother() throws IOException {
        Files.setLastModifiedTime(library, FileTime.fromMillis(-1_000));
        assertThat(mark()).isNotEqualTo(mark);
    }

    @Test
    void libraryOfAnotherSizeIsAnother() throws IOException {
        Files.writeString(library, "other classes", UTF_8);
        Files.setLastModifiedTime(library, LONG_AGO);
        assertThat(mark()).isNotEqualTo(mark);
    }

    @Test
    void libraryThatIsMissingIsAnother() throws IOException {
        Files.delete(library);
        assertThat(mark()).isNotEqualTo(mark);
    }

    @Test
    void programAtAnotherPlaceIsAnother() throws IOException {
        var copy =
                Files.copy(jar, Files.createDirectory(directory.resolve("copy")).resolve("program.jar"));
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
        assertThat(ClassPath.of(copy).mark()).isNotEqualTo(mark);
    }

    @Test
    void ownBeginsWithAnAbsolutePath() {
        assertThat(ClassPath.own().mark()).isEqualTo(ClassPath.own().mark()).isNotEqualTo(mark);
        assertThat(ClassPath.own().first()).isAbsolute();
    }

    private String mark() {
        return ClassPath.of(jar).mark();
    }
}
