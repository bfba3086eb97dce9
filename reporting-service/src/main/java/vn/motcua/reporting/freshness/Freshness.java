package vn.motcua.reporting.freshness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the figures are.
 *
 * @param asOf now
 * @param since whoever was not heard of after it is silent
 * @param units those that exist today and were asked for, by code
 */
public record Freshness(Instant asOf, Instant since, Lag lag, Coverage coverage, List<UnitFreshness> units) {
    public Freshness {
        units = List.copyOf(units);
    }

    /**
     * From the log to the figure, of the last record of each partition of the log; null where none was folded yet.
     *
     * @param lastRecordedAt when the latest record that is counted was written to the log
     * @param lastFoldedAt when that record was counted
     * @param seconds from the one to the other
     * @param slowestSeconds the most that it took in any partition
     */
    public record Lag(
            @Nullable Instant lastRecordedAt,
            @Nullable Instant lastFoldedAt,
            @Schema(examples = "0.412") @Nullable BigDecimal seconds,
            @Schema(examples = "1.93") @Nullable BigDecimal slowestSeconds) {}

    /**
     * How many of the units asked for are heard of.
     *
     * @param reporting heard of in the window, themselves or through a unit below
     * @param silent all others
     */
    public record Coverage(
            @Schema(examples = "3321") long units,
            @Schema(examples = "3300") long reporting,
            @Schema(examples = "21") long silent) {}
}
