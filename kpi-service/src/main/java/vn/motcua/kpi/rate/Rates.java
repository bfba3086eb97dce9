package vn.motcua.kpi.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of rates comes in.
 *
 * @param next cursor of the page that follows; null, as every answer is whole
 */
record Rates(List<JudgedRate> observations, @Nullable String next) {
    Rates {
        observations = List.copyOf(observations);
    }
}
