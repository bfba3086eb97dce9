package vn.motcua.reporting.observation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list of figures. */
record Observations(
        List<ReportedObservation> observations,

        @Schema(description = "Cursor of the page that follows; null on the last one, and always without limit")
        @Nullable
        String next) {
    Observations {
        observations = List.copyOf(observations);
    }
}
