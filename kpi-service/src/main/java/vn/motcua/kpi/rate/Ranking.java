package vn.motcua.kpi.rate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Rate;

/** Ranks units within each indicator by their exact rates: 1, 1, 3. */
final class Ranking {
    private static final Comparator<Rate> LOWEST_FIRST = Ranking::compare;

    private Ranking() {}

    /** The rank of everything that has a rate. */
    static Map<Found, Integer> of(List<Found> all) {
        var ranks = new HashMap<Found, Integer>();
        all.stream()
                .filter(found -> found.rate().denominator() > 0)
                .collect(Collectors.groupingBy(Found::indicator))
                .values()
                .forEach(group -> rank(group, ranks));
        return ranks;
    }

    private static void rank(List<Found> group, Map<Found, Integer> ranks) {
        var order = bestFirst(group.getFirst().direction());
        var sorted =
                group.stream().sorted(Comparator.comparing(Found::rate, order)).toList();
        var rank = 1;
        for (var place = 0; place < sorted.size(); place++) {
            if (place > 0
                    && order.compare(
                                    sorted.get(place - 1).rate(),
                                    sorted.get(place).rate())
                            != 0) {
                rank = place + 1;
            }
            ranks.put(sorted.get(place), rank);
        }
    }

    private static Comparator<Rate> bestFirst(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> LOWEST_FIRST.reversed();
            case LOWER_IS_BETTER -> LOWEST_FIRST;
        };
    }

    /** By cross-multiplication, as rounded rates would make ties that are none. */
    private static int compare(Rate one, Rate other) {
        return Long.compare(
                Math.multiplyExact(one.numerator(), other.denominator()),
                Math.multiplyExact(other.numerator(), one.denominator()));
    }
}
