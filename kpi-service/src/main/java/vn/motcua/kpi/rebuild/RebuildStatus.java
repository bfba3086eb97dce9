package vn.motcua.kpi.rebuild;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a rebuild is. */
public record RebuildStatus(
        @Schema(examples = "0b7e4a3e-6f0e-4c1c-9a56-0c8f0a4c7e11")
        String id,

        Phase phase,

        @Schema(description = "Whether differences are written into the live tables.")
        boolean apply,

        Instant startedAt,

        @Schema(description = "Since the start, or from start to end, in milliseconds.")
        long tookMs,

        @Schema(description = "Records of the log read so far.")
        long recordsRead,

        @Schema(description = "How many there are to read; it grows while events come.")
        long recordsExpected,

        @Schema(description = "Records read a second, over all of the reading.")
        long recordsPerSecond,

        @Schema(description = "What ended it early; only in phase FAILED.") @Nullable
        String problem,

        @Schema(description = "What came out; only in phase DONE.") @Nullable
        RebuildResult result) {

    /** Where a rebuild stands. */
    public enum Phase {
        /** Makes its tables. */
        PREPARING,
        READING,
        /** Holds the live fold up from here to the end. */
        COMPARING,
        WRITING,
        DONE,
        /** Nothing live has changed. */
        FAILED
    }
}
