package vn.motcua.reporting.sheet;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Pace;
import vn.motcua.figure.Rate;
import vn.motcua.figure.Target;
import vn.motcua.figure.TargetStatus;

/** One indicator of one unit: the week's own rate, beside the plan to date that is judged by the target. */
@Schema(description = "The week's own rate, and the plan to date, which the target judges")
public record SheetFigure(
        String indicator,

        @Schema(description = "In the 7 days of the week") long weekNumerator,

        long weekDenominator,

        @Schema(description = "Null if there was nothing to count") @Nullable
        BigDecimal weekPercent,

        @Schema(description = "From the plan's first day to the end of the week")
        long numerator,

        long denominator,

        @Schema(description = "2 decimals, half up; null if there was nothing to count") @Nullable
        BigDecimal percent,

        @Schema(description = "In percent; null if the plan has none for the unit") @Nullable
        BigDecimal target,

        @Schema(
                description =
                        "Whether the plan to date reaches the target, by whole counts; null without a target or a rate")
        @Nullable
        Boolean met,

        @Nullable TargetStatus status,

        @Schema(description = "percent less target, in percentage points") @Nullable
        BigDecimal gapPoints,

        @Schema(description = "The fewest dossiers more above the line that would meet the target; 0 if it is met")
        @Nullable
        Long gapDossiers,

        @Schema(
                description =
                        "Of the plan to date since the end of the week before, in percentage points: the exact difference,"
                                + " rounded once, half up; null if there was no rate then or now")
        @Nullable
        BigDecimal change) {

    /**
     * What was counted of an indicator.
     *
     * @param before the plan to the end of the week before
     * @param pace the plan's last days
     */
    record Counts(Rate week, Rate toDate, Rate before, Rate pace) {}

    static SheetFigure of(String indicator, Counts counts, @Nullable Target target, SheetDays days) {
        var rate = counts.toDate();
        var judged = target == null
                ? null
                : target.judge(rate, new Pace(counts.pace(), days.pace().days()).forecast(rate, days.left()));
        return new SheetFigure(
                indicator,
                counts.week().numerator(),
                counts.week().denominator(),
                counts.week().percent().orElse(null),
                rate.numerator(),
                rate.denominator(),
                rate.percent().orElse(null),
                target == null ? null : target.percent(),
                (target == null || rate.denominator() == 0) ? null : (Boolean) target.isReachedBy(rate),
                judged == null ? null : judged.status(),
                judged == null ? null : judged.gapPoints(),
                judged == null ? null : judged.gapDossiers(),
                rate.pointsSince(counts.before()).orElse(null));
    }
}
