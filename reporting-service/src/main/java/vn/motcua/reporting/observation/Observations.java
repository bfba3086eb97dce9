package vn.motcua.reporting.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Observation;

/**
 * A list of figures.
 *
 * @param next cursor of the page that follows; null, as every answer is whole today
 */
record Observations(
        List<Observation> observations, @Nullable String next) {
    Observations {
        observations = List.copyOf(observations);
    }
}
