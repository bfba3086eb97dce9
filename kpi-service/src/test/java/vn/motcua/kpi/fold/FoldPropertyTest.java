package vn.motcua.kpi.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;

/** The laws of the fold, over random histories; jqwik prints the seed of a failure. */
class FoldPropertyTest {
    private static final Tally NOTHING = Tally.difference(List.of());

    @Provide
    Arbitrary<List<DossierEvent>> histories() {
        return EventArbitraries.histories();
    }

    @Property
    void anyOrderGivesTheSame(@ForAll("histories") List<DossierEvent> history, @ForAll Random random) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(cleanPass(shuffled)).isEqualTo(cleanPass(history));
    }

    @Property
    void duplicatesChangeNothing(@ForAll("histories") List<DossierEvent> history, @ForAll Random random) {
        var doubled = new ArrayList<>(history);
        doubled.addAll(history);
        Collections.shuffle(doubled, random);

        assertThat(cleanPass(doubled)).isEqualTo(cleanPass(history));
    }

    @Property
    void anyCutIntoBatchesGivesTheSame(
            @ForAll("histories") List<DossierEvent> history, @ForAll @IntRange(min = 1, max = 10) int batchSize) {
        assertThat(inBatches(history, batchSize)).isEqualTo(cleanPass(history));
    }

    @Property
    void replayFromAnywhereChangesNothing(
            @ForAll("histories") List<DossierEvent> history, @ForAll @IntRange(min = 0, max = 40) int from) {
        var replayed = new ArrayList<>(history);
        replayed.addAll(history.subList(Math.min(from, history.size()), history.size()));

        assertThat(inBatches(replayed, 3)).isEqualTo(cleanPass(history));
    }

    @Property
    void differencesSumToTheTallyOfTheFinalStates(@ForAll("histories") List<DossierEvent> history) {
        var standing = inBatches(history, 1);

        var recount = standing.dossiers.values().stream().map(Tally::of).reduce(NOTHING, Tally::plus);
        assertThat(standing.tally).isEqualTo(recount);
    }

    @Property
    void noCountIsNegative(@ForAll("histories") List<DossierEvent> history) {
        assertThat(cleanPass(history).tally.counts().values())
                .allSatisfy(row -> assertThat(row.values()).allMatch(count -> count > 0));
    }

    @Property
    void everyPairOfRivalsThatMeetsInASlotIsFoundWithTheSameLoserInEitherOrder(
            @ForAll("histories") List<DossierEvent> history) {
        for (var one : history) {
            for (var other : history) {
                var forth = Fold.of(Map.of(), List.of(one, other)).conflicts();
                var back = Fold.of(Map.of(), List.of(other, one)).conflicts();

                assertThat(forth).hasSize(areRivals(one, other) ? 1 : 0);
                assertThat(losers(forth)).isEqualTo(losers(back));
            }
        }
    }

    @Property
    void loserOfOneFactHoldsNoSlot(@ForAll("histories") List<DossierEvent> history) {
        var standing = cleanPass(history);
        var fold = Fold.of(Map.of(), history);

        assertThat(fold.conflicts())
                .filteredOn(Conflict::isOfOneFact)
                .allSatisfy(conflict -> assertThat(standing.dossiers
                                .get(conflict.losing().header().dossier())
                                .events())
                        .doesNotContain(conflict.losing()));
    }

    @Property
    void anyCutIntoBatchesFindsTheSameConflicts(
            @ForAll("histories") List<DossierEvent> history, @ForAll @IntRange(min = 1, max = 10) int batchSize) {
        var found = new ArrayList<List<DossierEvent>>();
        var dossiers = new HashMap<DossierCode, Dossier>();
        for (var start = 0; start < history.size(); start += batchSize) {
            var fold = Fold.of(dossiers, history.subList(start, Math.min(start + batchSize, history.size())));
            fold.changes().forEach((code, change) -> dossiers.put(code, change.after()));
            fold.conflicts().forEach(conflict -> found.add(List.of(conflict.counting(), conflict.losing())));
        }

        assertThat(found)
                .isEqualTo(Fold.of(Map.of(), history).conflicts().stream()
                        .map(conflict -> List.of(conflict.counting(), conflict.losing()))
                        .toList());
    }

    private static boolean areRivals(DossierEvent one, DossierEvent other) {
        return !one.equals(other)
                && one.header().source().equals(other.header().source())
                && one.header().id().equals(other.header().id())
                && one.header().dossier().equals(other.header().dossier());
    }

    private static List<DossierEvent> losers(List<Conflict> conflicts) {
        return conflicts.stream().map(Conflict::losing).toList();
    }

    private static Standing cleanPass(List<DossierEvent> history) {
        return inBatches(history, Math.max(1, history.size()));
    }

    private static Standing inBatches(List<DossierEvent> history, int batchSize) {
        var standing = new Standing(new HashMap<>(), NOTHING);
        for (var start = 0; start < history.size(); start += batchSize) {
            standing = standing.after(history.subList(start, Math.min(start + batchSize, history.size())));
        }
        return standing;
    }

    private record Standing(Map<DossierCode, Dossier> dossiers, Tally tally) {
        Standing after(List<DossierEvent> batch) {
            var fold = Fold.of(dossiers, batch);
            var later = new HashMap<>(dossiers);
            fold.changes().forEach((code, change) -> later.put(code, change.after()));
            return new Standing(later, tally.plus(fold.difference()));
        }
    }
}
