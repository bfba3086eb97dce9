package vn.motcua.kpi.rebuild;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.kpi.check.Difference;
import vn.motcua.kpi.check.Differences;

/** What a rebuild found, compared with what stood. */
public record RebuildResult(
        @Schema(description = "How many values were not what the log says; 0 if all is well.")
        long differenceCount,

        @Schema(description = "The same by table.") Map<String, Long> differencesByTable,

        @Schema(description = "The first 1000 of them.") List<Difference> differences,

        @Schema(description = "Whether they were written into the live tables.")
        boolean written,

        @Schema(description = "How many dossiers the log holds.")
        long dossiers,

        @Schema(description = "How many cells (unit, day, procedure) they count in.")
        long cells,

        @Schema(description = "How many records of the log wait in quarantine.")
        long quarantined) {
    public RebuildResult {
        differences = List.copyOf(differences);
    }

    static RebuildResult of(Differences differences, boolean apply, long dossiers, long cells, long quarantined) {
        return new RebuildResult(
                differences.count(),
                differences.counts(),
                differences.first(),
                apply && differences.count() > 0,
                dossiers,
                cells,
                quarantined);
    }
}
