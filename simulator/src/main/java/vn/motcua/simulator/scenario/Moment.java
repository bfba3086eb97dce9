package vn.motcua.simulator.scenario;

import java.util.Comparator;

/**
 * A point in a scenario's own time, before it is laid on real days.
 *
 * @param day 0 for the first day
 * @param second of that day
 */
record Moment(int day, int second) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparingInt(Moment::day).thenComparingInt(Moment::second);

    Moment plusSeconds(int seconds) {
        return new Moment(day, second + seconds);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
