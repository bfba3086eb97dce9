package vn.motcua.benchmark;

import java.util.List;

/**
 * The values of one figure, in the order in which they were measured.
 *
 * @param values at least one
 */
record Runs(List<Double> values) {
    Runs {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("runs: 0 (expected: >= 1)");
        }
        values = List.copyOf(values);
    }

    static Runs of(double value) {
        return new Runs(List.of(value));
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double lowest() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double highest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
