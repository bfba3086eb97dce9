package vn.motcua.reporting.freshness;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a unit was last heard of.
 *
 * @param own of events that name the unit itself
 * @param pooled of events that name it or any unit below it today
 * @param silent nothing of it or of what is below it arrived in the window
 */
public record UnitFreshness(
        @Schema(examples = "H12.30.1") String unit,
        @Schema(examples = "Xã Khánh An") String nameVi,
        @Nullable String nameEn,
        @Schema(examples = "COMMUNE") String level,
        Heard own,
        Heard pooled,
        boolean silent) {
    static final List<String> COLUMNS = List.of(
            "unit",
            "nameVi",
            "nameEn",
            "level",
            "ownLastEventAt",
            "ownLastArrivedAt",
            "pooledLastEventAt",
            "pooledLastArrivedAt",
            "silent");

    /**
     * The latest event that counts; null if there was none yet.
     *
     * @param lastEventAt the latest time at which something happened
     * @param lastArrivedAt the latest time at which an event was written to the log
     */
    public record Heard(
            @Nullable Instant lastEventAt, @Nullable Instant lastArrivedAt) {}

    /** The cells of {@link #COLUMNS}. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                unit,
                nameVi,
                nameEn,
                level,
                own.lastEventAt,
                own.lastArrivedAt,
                pooled.lastEventAt,
                pooled.lastArrivedAt,
                silent);
    }
}
