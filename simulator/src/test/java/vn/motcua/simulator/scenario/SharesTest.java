package vn.motcua.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Property(tries = 300)
    void partsAddUpToTheTotalWithinTheirCaps(
            @ForAll @Size(min = 1, max = 40) int[] seeds, @ForAll @IntRange(max = 1000) int permille) {
        var caps = Arrays.stream(seeds).map(seed -> Math.floorMod(seed, 5_000)).toArray();
        var weights = Arrays.stream(seeds)
                .map(seed -> 1 + Math.floorMod(seed / 7, 100))
                .toArray();
        var total = (int) (Arrays.stream(caps).asLongStream().sum() * permille / 1000);

        var parts = Shares.split(total, weights, caps);

        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (var i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0, caps[i]);
        }
    }

    @Test
    void aPartWithoutWeightGetsNothing() {
        assertThat(Shares.split(10, new int[] {3, 0, 2}, new int[] {100, 100, 100}))
                .containsExactly(6, 0, 4);
    }

    @Test
    void moreThanTheCapsHoldIsRefused() {
        assertThatThrownBy(() -> Shares.split(10, new int[] {1, 0}, new int[] {9, 100}))
                .hasMessageContaining("at most the sum of the caps");
    }

    @Property(tries = 100)
    void pickMarksExactlyAsManyAsAsked(@ForAll @IntRange(max = 200) int count, @ForAll @IntRange(max = 200) int more) {
        assertThat(Shares.pick(count, count + more, new SplittableRandom(more)).cardinality())
                .isEqualTo(count);
    }
}
