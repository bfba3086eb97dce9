package vn.motcua.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks by Zipf's law: the second is half as frequent as the first, the third a third as frequent. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        var sum = 0.0;
        for (var rank = 1; rank <= ranks; rank++) {
            sum += 1.0 / rank;
            upTo[rank - 1] = sum;
        }
    }

    /** From 0, which is the most frequent one. */
    int draw(SplittableRandom random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return found < 0 ? -found - 1 : found;
    }
}
