package vn.motcua.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One measured value beside the raw limit of the same run.
 *
 * @param limit null where there is none
 * @param goal null where there is none
 */
record Figure(
        String name,
        Runs runs,
        String unit,
        @Nullable Limit limit,
        @Nullable Goal goal) {

    /** What the machine can do at best. */
    record Limit(String what, Runs runs) {
        double value() {
            return runs.median();
        }
    }

    static Figure of(String name, Runs runs, String unit) {
        return new Figure(name, runs, unit, null, null);
    }

    Figure beside(String what, Runs limit) {
        return new Figure(name, runs, unit, new Limit(what, limit), goal);
    }

    Figure with(Goal wanted) {
        return new Figure(name, runs, unit, limit, wanted);
    }

    double value() {
        return runs.median();
    }

    /** The value as a part or a multiple of its limit; null without one. */
    @Nullable
    Double ratio() {
        return limit == null ? null : value() / limit.value();
    }
}
