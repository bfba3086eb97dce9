package vn.motcua.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one unit over a period, as every API shows it.
 *
 * @param unit pooled with all units below it
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param rate numerator / denominator with 6 decimals; null if there is nothing to divide by
 * @param percent the same in percent with 2 decimals, half up
 * @param reason why there is no rate
 * @param plan whose target it is; null without a target, as the four that follow
 * @param target in percent
 * @param status how the rate stands against the target
 * @param gapPoints percent minus target, in percentage points
 * @param gapDossiers how many more dossiers above the line would meet the target; fewer, where lower is better
 * @param revision that of the latest change behind the counts, growing with every change; 0 if nothing was counted
 */
public record Observation(
        String indicator,
        String unit,
        LocalDate from,
        LocalDate to,
        long numerator,
        long denominator,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal percent,
        @Nullable String reason,
        @Nullable String plan,
        @Nullable BigDecimal target,
        @Nullable TargetStatus status,
        @Nullable BigDecimal gapPoints,
        @Nullable Long gapDossiers,
        long revision) {

    /** One without a target. */
    public static Observation of(String indicator, String unit, Period period, Rate rate, long revision) {
        return new Observation(
                indicator,
                unit,
                period.from(),
                period.to(),
                rate.numerator(),
                rate.denominator(),
                rate.value().orElse(null),
                rate.percent().orElse(null),
                rate.nullReason().orElse(null),
                null,
                null,
                null,
                null,
                null,
                revision);
    }

    /** The same, judged by a target of a plan. */
    public Observation judged(String plan, Target target, Judgement judgement) {
        return new Observation(
                indicator,
                unit,
                from,
                to,
                numerator,
                denominator,
                rate,
                percent,
                reason,
                plan,
                target.percent(),
                judgement.status(),
                judgement.gapPoints(),
                judgement.gapDossiers(),
                revision);
    }
}
