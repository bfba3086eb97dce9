package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.question.Campaign;
import vn.motcua.question.Level;
import vn.motcua.question.Question;
import vn.motcua.question.Span;
import vn.motcua.question.Tree;
import vn.motcua.reporting.ReportingProblem;

/**
 * A question whose names nobody has looked up yet.
 *
 * @param units names of units; all units if there are none
 * @param under the name of a unit
 * @param plan its code
 * @param span null if only the plan tells
 */
record Wanted(
        List<String> units,
        @Nullable Level level,
        @Nullable String under,
        Breakdown breakdown,
        Tree tree,
        LocalDate today,
        @Nullable String plan,
        @Nullable Span span,
        Question question) {
    private static final int MOST_PARTS = 400;
    // Times the catalogue they are still fewer than are kept.
    private static final int MOST_OF_FEW = 50;

    Wanted {
        units = List.copyOf(units);
    }

    /**
     * The parameters of {@link ObservationSql#KNOWN}.
     *
     * @param period null if it is not known yet, nor is then how its data stand
     */
    Tuple names(@Nullable Period period) {
        return Tuple.tuple()
                .addValue(units.toArray(String[]::new))
                .addValue(under)
                .addValue(plan)
                .addValue(period == null ? null : period.from())
                .addValue(period == null ? null : period.to());
    }

    /** Whether the figures are so few that they may be asked for together with the names. */
    boolean isOfFew() {
        return span != null
                && !units.isEmpty()
                && breakdown.showsNamed()
                && breakdown.hasKnownParts()
                && units.size() * parts(span, DayOfWeek.SUNDAY).size() <= MOST_OF_FEW;
    }

    /** Fixed, with the names as they were sent. */
    Figures unknown() {
        return figures(units, null, null, question.indicator());
    }

    /** With every name known; one that means nothing is refused. */
    Figures with(Known known) {
        return figures(known.units(), known.under(), known.campaign(), question.indicators(known.indicators()));
    }

    private Figures figures(
            List<String> codes, @Nullable String above, @Nullable Campaign campaign, List<String> indicators) {
        var days = span == null ? question.span(campaign, today) : span;
        var parts = parts(days, campaign == null ? DayOfWeek.SUNDAY : campaign.cutOff());
        if (parts.size() > MOST_PARTS) {
            throw ReportingProblem.TOO_MANY_PARTS.refused(
                    "breakdown", parts.size() + " parts", "at most " + MOST_PARTS + " in one answer");
        }
        return new Figures(codes, level, above, breakdown, parts, days, tree, today, plan, indicators);
    }

    private List<Period> parts(Span days, DayOfWeek closing) {
        return breakdown.parts(days.period(), "statutory".equals(question.calendar()), closing);
    }
}
