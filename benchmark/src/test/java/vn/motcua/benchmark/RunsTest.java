package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void medianIsTheMiddleOne() {
        assertThat(new Runs(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Runs(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void noRunIsNoFigure() {
        assertThatThrownBy(() -> new Runs(List.of())).hasMessage("runs: 0 (expected: >= 1)");
    }
}
