package vn.motcua.reporting.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Pace;
import vn.motcua.figure.Period;
import vn.motcua.question.Campaign;
import vn.motcua.question.QuestionProblem;

/**
 * The days behind a sheet.
 *
 * @param week the 7 days that the plan's cut-off closes
 * @param toDate the plan from its first day to the week's last, or to its own last or today if that is earlier
 * @param before the plan to the end of the week before; null in its first week
 * @param left days of the plan after {@code toDate}
 */
record SheetDays(Period week, Period toDate, @Nullable Period before, int left) {

    static SheetDays of(Campaign campaign, Period week, LocalDate today) {
        var plan = campaign.days();
        var first = plan.from();
        if (week.to().isBefore(first) || week.from().isAfter(plan.to()) || today.isBefore(first)) {
            throw QuestionProblem.PLAN_OUT_OF_TIME.refused(
                    "week",
                    week.from() + " to " + week.to(),
                    "a week that has begun, of the plan from " + first + " to " + plan.to());
        }
        var toDate = new Period(first, earliest(week.to(), plan.to(), today));
        var eve = earliest(week.from().minusDays(1), plan.to(), today);
        return new SheetDays(
                week, toDate, eve.isBefore(first) ? null : new Period(first, eve), plan.days() - toDate.days());
    }

    Period pace() {
        return Pace.days(toDate);
    }

    private static LocalDate earliest(LocalDate one, LocalDate other, LocalDate third) {
        var earlier = one.isBefore(other) ? one : other;
        return earlier.isBefore(third) ? earlier : third;
    }
}
