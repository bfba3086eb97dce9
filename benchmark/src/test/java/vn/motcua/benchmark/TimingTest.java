package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void percentileIsTheTimeWithinWhichThatShareEnded() {
        var timing = new Timing(
                LongStream.rangeClosed(1, 200).map(i -> i * 1_000_000).boxed().toList());

        assertThat(timing.millisAt(50)).isEqualTo(100);
        assertThat(timing.millisAt(99)).isEqualTo(198);
        assertThat(new Timing(List.of(3_000_000L)).millisAt(99)).isEqualTo(3);
    }

    @Test
    void workIsRepeatedAsOftenAsAskedEvenWhenTheTimeIsOver() {
        assertThat(Timing.within(Duration.ZERO, 5, 9, () -> {}).nanos()).hasSize(5);
        assertThat(Timing.within(Duration.ofMinutes(1), 1, 9, () -> {}).nanos()).hasSize(9);
    }
}
