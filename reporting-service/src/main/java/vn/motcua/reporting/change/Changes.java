package vn.motcua.reporting.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures that changed, in the order of their revisions. */
record Changes(
        List<ChangedFigure> changes,

        @Schema(
                description = "For after, next time: keep it, it never expires. There is one on every answer, also if"
                        + " nothing changed",
                examples = "8f14e45f-4711")
        String next,

        @Schema(description = "Whether there are more already")
        boolean more) {
    Changes {
        changes = List.copyOf(changes);
    }
}
