package vn.motcua.kpi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kpi.registry.Units.REFORM;
import static vn.motcua.kpi.registry.Units.TODAY;
import static vn.motcua.kpi.registry.Units.below;
import static vn.motcua.kpi.registry.Units.province;
import static vn.motcua.kpi.registry.Units.until;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.kpi.KpiProblem;

class UnitTreeTest {
    private static final LocalDate EVE = REFORM.minusDays(1);

    private final Draft province = draft(List.of(), province("H12"), below("H12", "D"), below("D", "D1"));

    @Test
    void districtEndsInOneListWithTheMovesOfItsCommunes() {
        var draft = draft(
                List.copyOf(province.units().values()),
                until(EVE, "H12", below("H12", "D")),
                below("H12", "D1", REFORM));

        assertThat(draft.refused()).isEmpty();
        assertThat(draft.known("D1").rows()).extracting(Unit::parent).containsExactly("D", "H12");
        assertThat(draft.known("D").on(REFORM)).isEmpty();
    }

    @Test
    void parentDoesNotEndBeforeItsChildren() {
        var draft = draft(List.copyOf(province.units().values()), until(EVE, "H12", below("H12", "D")));

        assertThat(draft.refused().get(0)).satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(KpiProblem.UNIT_HOLE);
            assertThat(problem.field()).isEqualTo("validTo");
            assertThat(problem.detail()).contains("D1 is below D on 2025-07-01");
        });
        assertThat(draft.units()).isEqualTo(province.units());
    }

    @Test
    void everyChangedUnitOfACycleIsTakenBackAndTheRestStands() {
        var draft = draft(
                List.copyOf(province.units().values()),
                below("D1", "D", REFORM),
                below("Y", "X"),
                below("X", "Y"),
                below("H12", "D2"));

        assertThat(draft.refused().keySet()).containsExactly(0, 1, 2);
        assertThat(draft.refused().values())
                .allSatisfy(problem -> assertThat(problem.type()).isEqualTo(KpiProblem.UNIT_CYCLE));
        assertThat(draft.refused().get(0).detail()).contains("on 2025-07-01");
        assertThat(draft.units()).containsOnlyKeys("H12", "D", "D1", "D2");
    }

    @Test
    void unitsThatChangePlacesOnOneDayMakeNoCycle() {
        var draft = draft(List.copyOf(province.units().values()), below("H12", "D1", REFORM), below("D1", "D", REFORM));

        assertThat(draft.refused()).isEmpty();
    }

    @Test
    void successorMustExistOnTheDayAfterTheLast() {
        var draft = draft(
                List.of(),
                until(EVE, "NEW", province("OLD")),
                below("OLD", "NEW", REFORM.plusDays(1)).pointing(null, null),
                until(EVE, "NOBODY", province("OTHER")));

        assertThat(draft.refused().get(0).type()).isEqualTo(KpiProblem.UNIT_HOLE);
        assertThat(draft.refused().get(0).detail()).contains("NEW exists from 2025-07-02 on", "2025-07-01");
        assertThat(draft.refused().get(2).type()).isEqualTo(KpiProblem.INVALID_UNIT);
    }

    @Test
    void treeIsAsDeepAsItMayBeAndNoDeeper() {
        var chain = Stream.concat(
                        Stream.of(province("U0")),
                        IntStream.range(1, 5_000).mapToObj(i -> below("U" + (i - 1), "U" + i)))
                .toArray(Unit[]::new);

        var draft = draft(List.of(), chain);

        assertThat(draft.units()).hasSize(UnitTree.MOST);
        assertThat(draft.refused().get(UnitTree.MOST).detail()).contains("U10 has more than 9 units above it");
    }

    @Test
    void endsAreHandedOnAlongTheWayOfSuccession() {
        var standing = draft(List.of(), until(EVE, "B", province("A")), province("B"), province("C"), below("C", "C1"));
        var ended = draft(List.copyOf(standing.units().values()), until(TODAY, null, province("B")));
        var handedOn = draft(List.copyOf(standing.units().values()), until(TODAY, "C", province("B")));

        assertThat(Answering.shortened(ended)).containsOnlyKeys("A", "B").containsEntry("A", TODAY);
        assertThat(Answering.blamed(ended, "A")).contains("B");
        assertThat(Answering.shortened(handedOn)).isEmpty();
    }

    private static Draft draft(List<History> register, Unit... sent) {
        var draft = new Draft(register);
        for (var index = 0; index < sent.length; index++) {
            var known = draft.unit(sent[index].code());
            draft.put(index, known == null ? History.of(sent[index]) : known.with(sent[index], TODAY));
        }
        UnitTree.settle(draft);
        return draft;
    }
}
