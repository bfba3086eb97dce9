package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnStackTest {
    @Test
    void dataOfAStackThatWasNotMadeForThrowingAwayIsRefusedAndKept(@TempDir Path directory) throws IOException {
        var precious = Files.createDirectories(directory.resolve("postgres")).resolve("precious");
        Files.writeString(precious, "figures of a province");

        assertThatThrownBy(() -> fresh(directory))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("holds data of a stack");

        assertThat(precious).hasContent("figures of a province");
    }

    private static OwnStack fresh(Path directory) {
        var ports = new PortOptions();
        ports.postgres = Ports.free();
        ports.kafka = Ports.free();
        ports.intake = Ports.free();
        ports.kpi = Ports.free();
        ports.reporting = Ports.free();
        return OwnStack.fresh(directory, Path.of(".."), ports, new PrintStream(new ByteArrayOutputStream()));
    }
}
