package vn.motcua.simulator.scenario;

import java.util.BitSet;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Exact parts of exact totals. */
final class Shares {
    private Shares() {}

    /**
     * Splits a total in proportion to weights, no part above its cap, the sum exact.
     *
     * @throws IllegalArgumentException if the caps of parts with a weight leave no room for the total
     */
    static int[] split(int total, int[] weights, int[] caps) {
        var parts = new int[weights.length];
        var left = total;
        while (left > 0) {
            var given = giveInProportion(left, weights, caps, parts);
            left -= given == 0 ? giveOneEach(left, weights, caps, parts) : given;
        }
        return parts;
    }

    private static int giveInProportion(int left, int[] weights, int[] caps, int[] parts) {
        var sum = IntStream.range(0, parts.length)
                .filter(i -> parts[i] < caps[i])
                .mapToLong(i -> weights[i])
                .sum();
        if (sum == 0) {
            throw new IllegalArgumentException("total: " + left + " too many (expected: at most the sum of the caps)");
        }
        var given = 0;
        for (var i = 0; i < parts.length; i++) {
            var part = (int) Math.min(caps[i] - parts[i], (long) left * weights[i] / sum);
            parts[i] += part;
            given += part;
        }
        return given;
    }

    /** The rest is smaller than the number of parts: the heaviest come first. */
    private static int giveOneEach(int left, int[] weights, int[] caps, int[] parts) {
        var heaviest = IntStream.range(0, parts.length)
                .filter(i -> weights[i] > 0 && parts[i] < caps[i])
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -weights[i]).thenComparing(i -> i))
                .limit(left)
                .toList();
        heaviest.forEach(i -> parts[i]++);
        return heaviest.size();
    }

    /** Marks exactly {@code count} of {@code all} places at random. */
    static BitSet pick(int count, int all, RandomGenerator random) {
        var marks = new BitSet(all);
        var missing = count;
        for (var i = 0; i < all; i++) {
            if (random.nextInt(all - i) < missing) {
                marks.set(i);
                missing--;
            }
        }
        return marks;
    }
}
