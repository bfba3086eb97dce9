package vn.motcua.kpi.rate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.CountedPeriod;
import vn.motcua.figure.Observation;
import vn.motcua.figure.Outlook;
import vn.motcua.figure.Pace;
import vn.motcua.question.Span;

/**
 * One rate of one unit, judged by its target.
 *
 * @param few the denominator is below 10, so the percentage says little
 * @param silent the unit sent nothing in the period: not the same as 0 %
 * @param rank among the units of the table, by the exact rate; ties rank equal, and what has no rate has no rank
 * @param outlook of a plan that is counted to date
 */
record JudgedRate(
        @JsonUnwrapped Observation observation,
        String nameVi,
        @Nullable String nameEn,

        @Schema(description = "The denominator is below 10, so the percentage says little")
        boolean few,

        @Schema(description = "Nothing was received, resolved or paid in the period: not the same as 0 %")
        boolean silent,

        @Schema(
                description =
                        "Among the units of the table, by the exact rate; ties rank equal, without a rate there is none")
        @Nullable
        Integer rank,

        @Schema(
                description =
                        "Of a plan to date. Forecast: (k*n + p*left) / (k*d + q*left), where n of d is the rate so"
                                + " far and p of q that of the last k days")
        @Nullable
        Outlook outlook) {

    static JudgedRate of(Found found, Span span, @Nullable Integer rank) {
        var pace = new Pace(found.inPace(), span.paceDays().days());
        var counted = Observation.of(found.indicator(), found.unit(), span.period(), found.rate(), found.revision());
        var target = found.target();
        var plan = found.plan();
        var judged = target == null || plan == null
                ? counted
                : counted.judged(
                        plan, target, target.judge(found.rate(), pace.forecast(found.rate(), span.daysLeft())));
        return new JudgedRate(
                judged,
                found.nameVi(),
                found.nameEn(),
                found.rate().isOfFew(),
                found.silent(),
                rank,
                outlook(found, span, pace));
    }

    private static @Nullable Outlook outlook(Found found, Span span, Pace pace) {
        var baseline = span.baseline();
        return baseline == null
                ? null
                : Outlook.of(
                        CountedPeriod.of(baseline, found.before()),
                        span.paceDays(),
                        pace,
                        found.rate(),
                        found.target(),
                        span.daysLeft());
    }
}
