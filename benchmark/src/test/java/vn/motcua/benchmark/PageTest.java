package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Figure FOLD = Figure.of("fold", new Runs(List.of(61_234.56, 50_000.0, 40_000.0)), "events/s")
            .beside("the consumer alone", Runs.of(200_000))
            .with(Goal.atLeast(50_000));
    private static final Figure START = Figure.of("start", Runs.of(16.25), "s").with(Goal.below(15));

    private final Page page = new Page(List.of(FOLD, START), List.of("Machine: one"));

    @Test
    void figureIsOneObjectWithItsRuns() {
        assertThat(page.json().get(0))
                .hasToString("{\"name\":\"fold\",\"value\":50000,\"unit\":\"events/s\",\"limit\":200000,\"ratio\":0.25,"
                        + "\"runs\":[61235,50000,40000]}");
    }

    @Test
    void figureWithoutLimitSaysSo() {
        assertThat(page.json().get(1))
                .hasToString("{\"name\":\"start\",\"value\":16.25,\"unit\":\"s\",\"limit\":null,\"ratio\":null,"
                        + "\"runs\":[16.25]}");
    }

    @Test
    void pageTellsWhetherGoalsAreMet() {
        assertThat(page.markdown())
                .contains(
                        "| fold | 50,000 | events/s | 40,000 to 61,235 | 200,000 (the consumer alone) | 0.25 | >= 50,000, met |",
                        "| start | 16.3 | s | one run |  |  | < 15.0, missed |",
                        "- Machine: one");
    }
}
