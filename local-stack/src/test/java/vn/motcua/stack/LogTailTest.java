package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    @Test
    void onlyTheLastLinesAreShown() throws Exception {
        var log = Files.writeString(directory.resolve("log"), "one\ntwo\nthree\n");

        assertThat(LogTail.of(log, 2)).isEqualTo("    two\n    three\n");
        assertThat(LogTail.of(log, 9)).isEqualTo("    one\n    two\n    three\n");
    }

    @Test
    void missingLogIsSaid() {
        assertThat(LogTail.of(directory.resolve("absent"), 5)).contains("no log");
    }
}
