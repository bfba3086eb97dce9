package vn.motcua.benchmark;

/**
 * What a figure should be.
 *
 * @param atLeast whether more is better
 */
record Goal(double bound, boolean atLeast) {
    static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    static Goal below(double bound) {
        return new Goal(bound, false);
    }

    boolean isMetBy(double value) {
        return atLeast ? value >= bound : value < bound;
    }
}
