package vn.motcua.simulator.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.motcua.simulator.register.Unit;

/** Spreads the totals of a level over its units: unevenly, some silent, some at 0 %. */
final class Allotment {
    private final LevelTotals totals;
    private final List<Unit> units;
    private final int evenness;
    private final RandomGenerator random;

    Allotment(LevelTotals totals, List<Unit> units, int evenness, RandomGenerator random) {
        this.totals = totals;
        this.units = units;
        this.evenness = evenness;
        this.random = random;
    }

    List<UnitTotals> perUnit() {
        var sizes = sizes();
        var resolved = Shares.split(totals.resolved(), sizes, unlimited());
        var open = Shares.split(totals.open(), sizes, unlimited());
        // Filing has fewer units at zero than the rest: where people cannot pay online, some still file online.
        var online = portion(totals.online(), resolved, totals.atZero() / 2);
        var digitised = portion(totals.digitised(), resolved, totals.atZero());
        var paid = portion(totals.paid(), resolved, 0);
        var paidOnline = portion(totals.paidOnline(), paid, totals.atZero());

        var perUnit = new ArrayList<UnitTotals>();
        for (var i = 0; i < units.size(); i++) {
            perUnit.add(new UnitTotals(
                    units.get(i), resolved[i], open[i], online[i], digitised[i], paid[i], paidOnline[i]));
        }
        return perUnit;
    }

    /** A few large units, many small ones; the silent ones have no size. */
    private int[] sizes() {
        var silent = Shares.pick(totals.silent(), units.size(), random);
        return IntStream.range(0, units.size())
                .map(i -> {
                    var size = 15 + random.nextInt(86);
                    return silent.get(i) ? 0 : size * size;
                })
                .toArray();
    }

    private int[] unlimited() {
        var caps = new int[units.size()];
        Arrays.fill(caps, Integer.MAX_VALUE);
        return caps;
    }

    /** A part of what each unit has, at a rate of the unit's own. */
    private int[] portion(int total, int[] whole, int atZero) {
        var zeros = smallest(whole, atZero);
        var weights = new int[whole.length];
        for (var i = 0; i < whole.length; i++) {
            var keenness = evenness + random.nextInt(101 - evenness);
            weights[i] = zeros.contains(i) ? 0 : whole[i] * keenness;
        }
        return Shares.split(total, weights, whole);
    }

    private static List<Integer> smallest(int[] whole, int count) {
        return IntStream.range(0, whole.length)
                .boxed()
                .filter(i -> whole[i] > 0)
                .sorted(Comparator.comparingInt((Integer i) -> whole[i]).thenComparing(i -> i))
                .limit(count)
                .toList();
    }
}
