package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ZipfTest {
    @Test
    void secondRankIsHalfAsFrequentAsTheFirst() {
        var random = new SplittableRandom(69);
        var zipf = new Zipf(100);
        var drawn = new int[100];

        for (var draw = 0; draw < 200_000; draw++) {
            drawn[zipf.draw(random)]++;
        }

        assertThat(drawn[0]).isCloseTo(2 * drawn[1], Percentage.withPercentage(3));
        assertThat(drawn[0]).isCloseTo(10 * drawn[9], Percentage.withPercentage(8));
        assertThat(drawn[99]).isPositive();
    }
}
