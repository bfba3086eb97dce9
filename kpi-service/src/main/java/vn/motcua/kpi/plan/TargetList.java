package vn.motcua.kpi.plan;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All targets that a plan is to have from a day on, as they are sent.
 *
 * @param by who decided
 * @param reason why
 * @param others what no target list has: a misspelt name must not set a target for everyone
 */
@Schema(requiredProperties = {"by", "reason", "targets"})
record TargetList(
        @Schema(description = "Who decided", examples = "Văn phòng UBND tỉnh") @Nullable
        String by,

        @Schema(description = "Why, for the record", examples = "Kế hoạch 22/KH-UBND") @Nullable
        String reason,

        @Schema(
                description =
                        "First day on which they hold; the plan's first if it has no target yet, else today or later",
                examples = "2023-03-01")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The whole list: a target that is left out is taken back") @Nullable
        List<@Nullable Wanted> targets,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> others) {

    /** One target, for a unit, a level, or everything if neither is named. */
    @Schema(
            name = "WantedTarget",
            requiredProperties = {"indicator", "percent"})
    record Wanted(
            @Schema(examples = "online-resolution") @Nullable
            String indicator,

            @Schema(description = "Code or alias; for this unit with all below it", examples = "H12.18") @Nullable
            String unit,

            @Schema(description = "For every unit of the level", examples = "COMMUNE") @Nullable
            String level,

            @Schema(description = "0 to 100, at most 2 decimals", examples = "60") @Nullable
            BigDecimal percent,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> others) {}
}
