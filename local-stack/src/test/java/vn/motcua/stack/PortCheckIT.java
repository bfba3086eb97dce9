package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckIT {
    @TempDir
    private Path root;

    @Test
    void portThatAServiceOfAnotherStackHasIsSaidToBeThatStacks() throws IOException {
        try (var service = TinyService.in(root, "tiny", Map.of())) {
            service.start();
            service.awaitReady(Duration.ofSeconds(60));

            assertThatThrownBy(() -> PortCheck.allFree(List.of(service)))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(
                            "Port %d, which tiny needs, is taken by pid %d (of the stack in %s, which",
                            service.port(), service.pid(), root)
                    .hasMessageContaining("./motcua down --dir " + root);
        }
    }
}
