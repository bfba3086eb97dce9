package vn.motcua.simulator.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;

/**
 * Lays a scenario's own time on real days.
 *
 * @param original the days the scenario took place on
 * @param shift how many days later it is played
 * @param lastDay how much of the last day is there to put events into
 */
public record Timeline(Period original, long shift, Duration lastDay) {
    private static final Duration WHOLE_DAY = Duration.ofDays(1);

    /** The days on which it happened. */
    public static Timeline asItWas(Scenario scenario) {
        return new Timeline(scenario.period(), 0, WHOLE_DAY);
    }

    /**
     * The last day is today, and whatever happens on it lies before now.
     *
     * <p>Now is rounded down, to the hour if it can be, so that a second run within the hour sends equal events.
     */
    public static Timeline endingToday(Scenario scenario, Clock clock) {
        var now = clock.instant();
        var today = VietnamTime.dayOf(now);
        var sinceMidnight = Duration.between(midnight(today), now);
        return new Timeline(
                scenario.period(), ChronoUnit.DAYS.between(scenario.period().to(), today), roundedDown(sinceMidnight));
    }

    private static Duration roundedDown(Duration time) {
        for (var unit : new ChronoUnit[] {ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS}) {
            var rounded = time.truncatedTo(unit);
            if (rounded.isPositive()) {
                return rounded;
            }
        }
        return time;
    }

    public Period period() {
        return new Period(original.from().plusDays(shift), original.to().plusDays(shift));
    }

    LocalDate day(int day) {
        return original.from().plusDays(shift + day);
    }

    int lastDayNumber() {
        return (int) ChronoUnit.DAYS.between(original.from(), original.to());
    }

    /** Real time in whole microseconds, as fine as a database keeps it. */
    Instant at(Moment moment) {
        var length = moment.day() == lastDayNumber() ? lastDay : WHOLE_DAY;
        var intoDay = length.multipliedBy(moment.second()).dividedBy(WHOLE_DAY.toSeconds());
        return midnight(day(moment.day())).plus(intoDay).truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
