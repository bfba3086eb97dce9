package vn.motcua.reporting.catalogue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan by whose targets figures can be judged. */
record Plan(
        @Schema(examples = "campaign-69") String code,

        @Schema(description = "In the language asked for", examples = "Chiến dịch 69 ngày đêm")
        String name,

        String nameVi,
        @Nullable String nameEn,
        LocalDate from,
        LocalDate to,

        @Schema(description = "The weekday that closes its weeks")
        DayOfWeek cutOffWeekday,

        @Schema(description = "The hour of that day, in Vietnam", examples = "16")
        int cutOffHour,

        LocalDate baselineFrom,
        LocalDate baselineTo,

        @Schema(description = "Those that hold today; before the plan those of its first day, after it of its last")
        List<Target> targets) {
    Plan {
        targets = List.copyOf(targets);
    }

    /**
     * What an indicator is to reach.
     *
     * @param unit for this unit alone; null if it is for a level or for everything
     * @param level for every unit of this level
     */
    @Schema(name = "PlanTarget", description = "Of one unit, of a level, or of everything if both are null.")
    record Target(
            @Schema(examples = "online-payment") String indicator,
            @Nullable String unit,
            @Nullable String level,
            @Schema(examples = "30.00") BigDecimal percent,
            LocalDate validFrom) {}
}
