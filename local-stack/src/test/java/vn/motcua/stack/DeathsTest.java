package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Deaths deaths = new Deaths(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void fifthDeathWithinAMinuteIsTooMany() {
        for (var death = 1; death < Deaths.TOO_MANY; death++) {
            assertThat(deaths.add()).isFalse();
        }
        now = now.plus(Deaths.WINDOW);

        assertThat(deaths.add()).isTrue();
    }

    @Test
    void deathsOfLongAgoDoNotCount() {
        for (var death = 0; death < 20; death++) {
            assertThat(deaths.add()).isFalse();
            now = now.plus(Duration.ofSeconds(16));
        }
    }
}
