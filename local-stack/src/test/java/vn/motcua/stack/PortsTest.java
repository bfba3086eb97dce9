package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** Of a thousand drawn by chance some forty would be drawn twice, and two servers of one stack would get one port. */
    @Test
    void noPortIsGivenTwice() {
        assertThat(IntStream.range(0, 1_000).map(number -> Ports.free()).boxed())
                .doesNotHaveDuplicates()
                .allMatch(port -> port < 32_768, "below the ports of outgoing connections");
    }
}
