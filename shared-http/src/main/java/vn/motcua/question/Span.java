package vn.motcua.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Pace;
import vn.motcua.figure.Period;

/**
 * The days of a question, with how many of them are still to come.
 *
 * @param period the days asked for; the last one says which targets hold
 * @param paceDays the last days that were counted, from which the days to come are forecast
 * @param daysLeft days to come, of the plan if it is counted to date, else of the period; 0 for what is over
 * @param baseline what a plan that is counted to date is measured against
 */
public record Span(
        Period period,
        Period paceDays,
        int daysLeft,
        @Nullable Period baseline) {

    /** The days asked for, of which those after today are to come. */
    public static Span of(Period period, LocalDate today) {
        if (!period.to().isAfter(today) || period.from().isAfter(today)) {
            return new Span(period, Pace.days(period), 0, null);
        }
        var counted = new Period(period.from(), today);
        return new Span(period, Pace.days(counted), period.days() - counted.days(), null);
    }

    /** A plan from its first day to a day, or to its last. */
    public static Span toDate(Campaign campaign, LocalDate asOf) {
        var days = campaign.days();
        if (asOf.isBefore(days.from())) {
            throw new RefusedValue("asOf", asOf, "a day not before the plan's first, " + days.from());
        }
        var counted = new Period(days.from(), asOf.isBefore(days.to()) ? asOf : days.to());
        return new Span(counted, Pace.days(counted), days.days() - counted.days(), campaign.baseline());
    }

    public boolean needsPace() {
        return daysLeft > 0 || baseline != null;
    }
}
