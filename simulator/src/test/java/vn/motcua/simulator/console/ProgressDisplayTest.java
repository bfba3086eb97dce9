package vn.motcua.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    @Test
    void speedTellsRateWithTimeLeft() {
        assertThat(new Speed(50_000, 120_000, Duration.ofSeconds(4)).shown())
                .isEqualTo("50,000 of 120,000 events  12,500 events/s  6 s left");
        assertThat(new Speed(0, 120_000, Duration.ofSeconds(4)).shown()).isEqualTo("0 of 120,000 events");
        assertThat(new Speed(7, 7, Duration.ZERO).shown()).endsWith("0 s left");
    }

    @Test
    void aTerminalGetsABarThatIsDrawnOver() {
        var display = display(true);
        display.acknowledged(0, 10);
        display.acknowledged(5, 10);
        display.waiting("intake-service", "answers 503", Duration.ofSeconds(2));

        assertThat(printed().split("\r")).hasSize(3);
        assertThat(printed())
                .contains("███░░░")
                .contains(" 50 %")
                .endsWith("intake-service answers 503; again in 2 s\n");
    }

    @Test
    void aLogGetsPlainLinesNowAndThenWithTheLastOne() {
        var display = display(false);
        for (var i = 0; i <= 100; i++) {
            display.acknowledged(i, 100);
        }

        assertThat(printed().lines()).hasSize(2);
        assertThat(printed()).doesNotContain("\r", "█").contains("100 of 100 events");
    }

    private ProgressDisplay display(boolean terminal) {
        return new ProgressDisplay(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, clock);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
