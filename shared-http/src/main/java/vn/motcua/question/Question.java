package vn.motcua.question;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;

/**
 * The query parameters of a request for rates.
 *
 * <p>Days are asked for in one of four ways: window with asOf, from with to, calendar with period, or plan with asOf.
 *
 * @param plan alone: the plan to date; beside other days: whose targets are to judge them
 */
public record Question(
        @QueryParam("indicator")
        @Parameter(description = "Codes of indicators; all if none is named", example = "online-resolution")
        List<String> indicator,

        @QueryParam("window")
        @Parameter(
                description = "Rolling window that ends on asOf, 1d to 400d; 30d if no days are asked for",
                example = "30d")
        @Nullable
        String window,

        @QueryParam("asOf")
        @Parameter(
                description = "Last day of the window, or of a plan to date; today in Vietnam if left out",
                example = "2023-05-09")
        @Nullable
        String asOf,

        @QueryParam("from") @Parameter(description = "First day, inclusive; with to", example = "2022-01-01") @Nullable
        String from,

        @QueryParam("to") @Parameter(description = "Last day, inclusive; with from", example = "2022-12-31") @Nullable
        String to,

        @QueryParam("calendar")
        @Parameter(
                description = "statutory (from the 15th to the 14th) or calendar; with period",
                example = "statutory")
        @Nullable
        String calendar,

        @QueryParam("period")
        @Parameter(
                description =
                        "2023-M04, 2023-Q2, 2023-6M, 2023-9M, 2023 or 2023-W18; a statutory week also needs a plan,"
                                + " whose cut-off closes it",
                example = "2023-M04")
        @Nullable
        String period,

        @QueryParam("plan")
        @Parameter(
                description = "Alone: the plan from its first day to asOf, with an outlook. Beside other days: whose"
                        + " targets judge them; without it the strictest of the plans in force on the last day",
                example = "campaign-69")
        @Nullable
        String plan,

        @QueryParam("tree")
        @Parameter(description = "day: pooled on the tree of units of each day; current: on today's", example = "day")
        @Nullable
        String tree) {

    private static final String USUAL_WINDOW = "30d";

    /** The indicators asked for, in the order of the catalogue. */
    public List<String> indicators(List<String> catalogue) {
        for (var asked : indicator) {
            if (!catalogue.contains(asked)) {
                var expected = "one of " + String.join(", ", catalogue);
                throw new ProblemException(
                        QuestionProblem.UNKNOWN_INDICATOR,
                        new RefusedValue("indicator", asked, expected).detail(),
                        "indicator");
            }
        }
        return indicator.isEmpty()
                ? catalogue
                : catalogue.stream().filter(indicator::contains).toList();
    }

    /** The days asked for. */
    public Span span(@Nullable Campaign campaign, LocalDate today) {
        if (from != null || to != null) {
            refuseBeside("from and to", "window", window, "asOf", asOf);
            refuseBeside("from and to", "calendar", calendar, "period", period);
            return Span.of(days(), today);
        }
        if (calendar != null || period != null) {
            refuseBeside("calendar and period", "window", window, "asOf", asOf);
            return Span.of(reportingPeriod(campaign), today);
        }
        var last = asOf == null ? today : day("asOf", asOf);
        if (campaign == null || window != null) {
            var days = window == null ? USUAL_WINDOW : window;
            return Span.of(refusing(QuestionProblem.INVALID_WINDOW, () -> Period.rolling(days, last)), today);
        }
        var counted = last.isAfter(today) ? today : last;
        return refusing(QuestionProblem.PLAN_OUT_OF_TIME, () -> Span.toDate(campaign, counted));
    }

    private Period days() {
        var first = day("from", from);
        var last = day("to", to);
        return refusing(QuestionProblem.FROM_AFTER_TO, () -> new Period(first, last));
    }

    private Period reportingPeriod(@Nullable Campaign campaign) {
        var named =
                refusing(QuestionProblem.UNKNOWN_CALENDAR, () -> ReportingCalendar.named(given("calendar", calendar)));
        var closing = campaign == null ? null : campaign.cutOff();
        return refusing(QuestionProblem.INVALID_PERIOD, () -> named.period(given("period", period), closing));
    }

    private static LocalDate day(String field, @Nullable String day) {
        return refusing(QuestionProblem.INVALID_DAY, () -> VietnamTime.day(field, given(field, day)));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER, "no " + field + " (expected: one beside what is asked)", field);
        }
        return value;
    }

    private static void refuseBeside(
            String asked, String first, @Nullable String firstValue, String second, @Nullable String secondValue) {
        var field = firstValue == null ? second : first;
        var value = firstValue == null ? secondValue : firstValue;
        if (value != null) {
            throw new ProblemException(
                    QuestionProblem.CONFLICTING_PARAMETERS,
                    new RefusedValue(field, value, "nothing beside " + asked).detail(),
                    field);
        }
    }

    private static <T> T refusing(ProblemType type, Supplier<T> value) {
        try {
            return value.get();
        } catch (RefusedValue e) {
            throw new ProblemException(type, e.detail(), e.field());
        }
    }
}
