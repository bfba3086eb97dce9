package vn.motcua.simulator.scenario;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.simulator.register.Procedure;

/** Draws courses that fit into the scenario's days. */
final class Courses {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int HOUR = 3600;

    private final Scenario scenario;
    private final int lastDay;
    private final RandomGenerator random;

    Courses(Scenario scenario, int lastDay, RandomGenerator random) {
        this.scenario = scenario;
        this.lastDay = lastDay;
        this.random = random;
    }

    Course open(Procedure procedure, Channel channel) {
        // Most open dossiers are recent; the others are those that hang.
        var earliest = oneIn(3) ? 0 : Math.max(0, lastDay - procedure.days());
        var receivedDay = workingDay(earliest, lastDay);
        return new Course(received(receivedDay, channel, false), null, dueDay(receivedDay, procedure));
    }

    Course resolved(Procedure procedure, Channel channel) {
        var late = inHundred(scenario.habits().lateInHundred());
        return late ? late(procedure, channel) : onTime(procedure, channel);
    }

    private Course late(Procedure procedure, Channel channel) {
        var receivedDay = workingDay(0, lastDay - procedure.days() - 1);
        var dueDay = receivedDay + procedure.days();
        var resolvedDay = between(dueDay + 1, Math.min(dueDay + 9, lastDay));
        var received = received(receivedDay, channel, false);
        return new Course(received, resolved(received, resolvedDay), dueDay);
    }

    private Course onTime(Procedure procedure, Channel channel) {
        var receivedDay = workingDay(0, lastDay);
        var resolvedDay = between(receivedDay, Math.min(receivedDay + procedure.days(), lastDay));
        var received = received(receivedDay, channel, resolvedDay == receivedDay);
        return new Course(received, resolved(received, resolvedDay), dueDay(receivedDay, procedure));
    }

    private @Nullable Integer dueDay(int receivedDay, Procedure procedure) {
        return inHundred(scenario.habits().noDueDateInHundred()) ? null : receivedDay + procedure.days();
    }

    private int workingDay(int from, int to) {
        var day = between(from, to);
        var weekend = WEEKEND.contains(scenario.period().from().plusDays(day).getDayOfWeek());
        return weekend && !oneIn(6) ? between(from, to) : day;
    }

    private Moment received(int day, Channel channel, boolean resolvedTheSameDay) {
        if (channel == Channel.ONLINE && !resolvedTheSameDay) {
            return new Moment(day, between(6 * HOUR, 22 * HOUR));
        }
        return new Moment(day, between(7 * HOUR + HOUR / 2, 15 * HOUR + HOUR / 2));
    }

    private Moment resolved(Moment received, int day) {
        if (day == received.day()) {
            return received.plusSeconds(between(HOUR, HOUR + HOUR / 2));
        }
        return new Moment(day, between(8 * HOUR, 17 * HOUR));
    }

    /** When the fee of a dossier is paid: on filing, or when the result is fetched. */
    Moment paid(Course course) {
        var resolved = course.resolved();
        var occasion = resolved != null && oneIn(3) ? resolved : course.received();
        return occasion.plusSeconds(between(5 * 60, 30 * 60));
    }

    boolean inHundred(int share) {
        return random.nextInt(100) < share;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }
}
