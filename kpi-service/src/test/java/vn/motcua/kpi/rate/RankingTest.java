package vn.motcua.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Rate;

class RankingTest {
    @Test
    void tiesRankEqualAndTheNextRankIsLeftOut() {
        var first = found("a", 1, 2);
        var tied = found("b", 500, 1_000);
        var third = found("c", 1, 3);

        assertThat(Ranking.of(List.of(third, first, tied)))
                .containsEntry(first, 1)
                .containsEntry(tied, 1)
                .containsEntry(third, 3);
    }

    @Test
    void ratesThatAreRoundedAlikeAreNoTies() {
        var better = found("a", 19_999, 20_000);
        var worse = found("b", 19_998, 20_000);

        assertThat(Ranking.of(List.of(worse, better))).containsEntry(better, 1).containsEntry(worse, 2);
    }

    @Test
    void nothingToCountHasNoRank() {
        var silent = found("a", 0, 0);
        var last = found("b", 0, 7);

        assertThat(Ranking.of(List.of(silent, last))).containsOnlyKeys(last).containsEntry(last, 1);
    }

    @Test
    void whereLowerIsBetterTheLowestIsFirst() {
        var low = found("a", "late", 1, 10, Direction.LOWER_IS_BETTER);
        var high = found("b", "late", 2, 10, Direction.LOWER_IS_BETTER);

        assertThat(Ranking.of(List.of(high, low))).containsEntry(low, 1).containsEntry(high, 2);
    }

    @Test
    void indicatorsAreRankedOnTheirOwn() {
        var one = found("a", "on-time", 1, 10, Direction.HIGHER_IS_BETTER);
        var other = found("b", "apology", 9, 10, Direction.HIGHER_IS_BETTER);

        assertThat(Ranking.of(List.of(one, other))).containsEntry(one, 1).containsEntry(other, 1);
    }

    private static Found found(String unit, long numerator, long denominator) {
        return found(unit, "on-time", numerator, denominator, Direction.HIGHER_IS_BETTER);
    }

    private static Found found(String unit, String indicator, long numerator, long denominator, Direction direction) {
        var rate = new Rate(numerator, denominator);
        return new Found(
                unit, "Xã", null, indicator, direction, rate, false, 1, null, null, new Rate(0, 0), new Rate(0, 0));
    }
}
