package vn.motcua.simulator.client;

import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;

/**
 * A figure that reporting-service does not tell as it is.
 *
 * @param got null if it tells none
 */
public record Difference(
        FigureKey key, Rate expected, @Nullable Observation got) {

    public String expectedShown() {
        return Observation.of(key, expected).shown();
    }

    public String gotShown() {
        return got == null ? "not told" : got.shown();
    }
}
