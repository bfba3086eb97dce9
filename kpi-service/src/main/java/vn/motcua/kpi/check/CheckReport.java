package vn.motcua.kpi.check;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check found. */
public record CheckReport(
        @Schema(description = "When the check began, and so about when the figures stood as they were checked.")
        Instant startedAt,

        @Schema(description = "How long it took, in milliseconds.")
        long tookMs,

        @Schema(description = "The revision of the tallies that were checked.")
        long revision,

        @Schema(description = "How many dossiers were read.")
        long dossiers,

        @Schema(description = "How many cells (unit, day, procedure) they count in.")
        long cells,

        @Schema(description = "How many values are not what they should be; 0 if all is well.")
        long differenceCount,

        @Schema(description = "The first 1000 of them.") List<Difference> differences) {
    public CheckReport {
        differences = List.copyOf(differences);
    }
}
