package vn.motcua.kpi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.kpi.registry.Units.LONG_AGO;
import static vn.motcua.kpi.registry.Units.REFORM;
import static vn.motcua.kpi.registry.Units.TODAY;
import static vn.motcua.kpi.registry.Units.below;
import static vn.motcua.kpi.registry.Units.province;
import static vn.motcua.kpi.registry.Units.until;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Level;

class HistoryTest {
    private static final LocalDate EVE = REFORM.minusDays(1);

    private final History district = History.of(below("H12.D", "H12.1"));
    private final History moved = district.with(below("H12", "H12.1", REFORM), TODAY);

    @Test
    void laterRowEndsTheOneBefore() {
        assertThat(moved.rows()).extracting(Unit::validTo).containsExactly(EVE, null);
        assertThat(moved.on(EVE)).map(Unit::parent).contains("H12.D");
        assertThat(moved.on(REFORM)).map(Unit::parent).contains("H12");
    }

    @Test
    void rowsSentAgainChangeNothing() {
        var once = moved.rows().getFirst();
        var asItWasFirstSent = below("H12.D", "H12.1");

        assertThat(moved.with(once, TODAY)).isEqualTo(moved);
        assertThat(moved.with(asItWasFirstSent, TODAY)).isEqualTo(moved);
        assertThat(moved.with(moved.rows().getLast(), TODAY)).isEqualTo(moved);
    }

    @Test
    void parentOrLevelOfARowThatHasBegunIsThePast() {
        var refused = refusal(district, below("H12", "H12.1"));

        assertThat(refused.type()).isEqualTo(KpiProblem.UNIT_PAST);
        assertThat(refused.field()).isEqualTo("parent");
        assertThat(refused.detail()).contains("H12.1", "H12.D", "2015-01-01", "new validFrom");
        assertThat(refusal(district, Units.unit("H12.1", Level.DISTRICT, "H12.D", LONG_AGO, null, null))
                        .field())
                .isEqualTo("level");
    }

    @Test
    void parentOfARowThatHasNotBegunMayStillChange() {
        var planned = district.with(below("H12", "H12.1", TODAY.plusDays(1)), TODAY);

        var replanned = planned.with(below("H13", "H12.1", TODAY.plusDays(1)), TODAY);

        assertThat(replanned.rows()).extracting(Unit::parent).containsExactly("H12.D", "H13");
    }

    @Test
    void aliasesAreForEverAndForAllRows() {
        var named = district.with(below("H12.D", "H12.1").alias(List.of("000.00.01.H12")), TODAY);
        var renamed = named.with(below("H12", "H12.1", REFORM).alias(List.of("X1")), TODAY);

        assertThat(renamed.rows()).allSatisfy(row -> assertThat(row.aliases()).containsExactly("000.00.01.H12", "X1"));
    }

    @Test
    void rowSentAgainWithoutAliasesKeepsThem() {
        var named = district.with(below("H12.D", "H12.1").alias(List.of("000.00.01.H12")), TODAY);

        assertThat(named.with(below("H12.D", "H12.1"), TODAY).aliases()).containsExactly("000.00.01.H12");
    }

    @Test
    void gapIsAHole() {
        var ended = district.with(until(EVE, null, below("H12.D", "H12.1")), TODAY);

        assertThat(refusal(ended, below("H12", "H12.1", REFORM.plusDays(1))).type())
                .isEqualTo(KpiProblem.UNIT_HOLE);
        assertThat(refusal(moved, until(EVE.minusDays(1), null, below("H12.D", "H12.1")))
                        .type())
                .isEqualTo(KpiProblem.UNIT_HOLE);
        assertThat(refusal(
                                moved,
                                until(LocalDate.of(2014, 1, 1), null, below("H12", "H12.1", LocalDate.of(2013, 1, 1))))
                        .type())
                .isEqualTo(KpiProblem.UNIT_HOLE);
    }

    @Test
    void twoRowsOnOneDayAreAnOverlap() {
        assertThat(refusal(moved, below("H12", "H12.1", LocalDate.of(2020, 1, 1)))
                        .type())
                .isEqualTo(KpiProblem.UNIT_OVERLAP);
        assertThat(refusal(moved, until(REFORM, null, below("H12.D", "H12.1"))).type())
                .isEqualTo(KpiProblem.UNIT_OVERLAP);
        assertThat(refusal(moved, below("H13", "H12.1", LocalDate.of(2010, 1, 1)))
                        .type())
                .isEqualTo(KpiProblem.UNIT_OVERLAP);
    }

    @Test
    void earlierRowMayComeBeforeTheFirst() {
        var founded = LocalDate.of(2010, 1, 1);

        var longer = moved.with(until(LONG_AGO.minusDays(1), null, below("H13", "H12.1", founded)), TODAY);

        assertThat(longer.firstDay()).isEqualTo(founded);
        assertThat(longer.on(LONG_AGO.minusDays(1))).map(Unit::parent).contains("H13");
    }

    @Test
    void earlierFirstDayAloneExtendsTheFirstRow() {
        var founded = LocalDate.of(2010, 1, 1);

        assertThat(district.with(below("H12.D", "H12.1", founded), TODAY).rows())
                .containsExactly(below("H12.D", "H12.1", founded));
    }

    @Test
    void unitThatGoesOnHasNoSuccessor() {
        var abolished = History.of(province("H12")).with(until(EVE, "H13", province("H12")), EVE);
        assertThat(abolished.successor()).isEqualTo("H13");

        var revived = abolished.with(province("H12").from(REFORM), EVE);

        assertThat(revived.rows()).extracting(Unit::successor).containsOnlyNulls();
        assertThat(refusal(moved, until(EVE, "H13", below("H12.D", "H12.1"))).field())
                .isEqualTo("successor");
    }

    @Test
    void endThatHasComeIsThePast() {
        var merged = History.of(until(EVE, "H13", province("H12")));

        assertPast(merged, until(EVE.minusDays(1), "H13", province("H12")), "validTo");
        assertPast(merged, until(TODAY.plusDays(1), "H13", province("H12")), "validTo");
        assertPast(merged, until(EVE, "H14", province("H12")), "successor");
        assertPast(merged, province("H12").from(REFORM), "validFrom");
        assertPast(merged, until(TODAY, null, province("H12").from(EVE)), "validTo");
        assertThat(merged.with(until(EVE.minusDays(1), "H14", province("H12")), EVE)
                        .successor())
                .isEqualTo("H14");
    }

    @Test
    void listFromBeforeTheEndChangesNothingOfIt() {
        var merged = History.of(until(EVE, "H13", province("H12")));

        assertThat(merged.with(province("H12"), TODAY)).isEqualTo(merged);
        assertThat(merged.with(until(EVE, null, province("H12")), TODAY)).isEqualTo(merged);
        assertThat(merged.with(province("H12").from(EVE), TODAY).rows())
                .last()
                .isEqualTo(until(EVE, "H13", province("H12").from(EVE)));
    }

    @Test
    void successorMayBeNamedLateAndAUnitGoOnWhereNobodyAnswered() {
        var abolished = History.of(until(EVE, null, province("H12")));

        assertThat(abolished.with(until(EVE, "H13", province("H12")), TODAY).successor())
                .isEqualTo("H13");
        assertThat(abolished.with(province("H12").from(REFORM), TODAY).lastDay())
                .isEqualTo(LocalDate.MAX);
    }

    @Test
    void backdatedPlaceIsAMoveInThePast() {
        var today = REFORM.plusDays(2);

        assertThat(PastMove.of(draft(district, below("H12", "H12.1", REFORM)), today))
                .containsExactly(new PastMove("H12.1", REFORM, today.minusDays(1)));
        assertThat(PastMove.of(draft(district, below("H12", "H12.1", REFORM)), REFORM))
                .isEmpty();
        assertThat(PastMove.of(draft(district, below("H12.D", "H12.1", REFORM)), today))
                .isEmpty();
        assertThat(PastMove.of(
                        draft(
                                district,
                                until(LONG_AGO.minusDays(1), null, below("H13", "H12.1", LocalDate.of(2010, 1, 1)))),
                        today))
                .isEmpty();
    }

    private static Draft draft(History before, Unit sent) {
        var draft = new Draft(List.of(before));
        draft.put(0, before.with(sent, TODAY));
        return draft;
    }

    private static void assertPast(History history, Unit sent, String field) {
        assertThat(refusal(history, sent)).satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(KpiProblem.UNIT_PAST);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.detail()).contains("ended on 2025-06-30, and H13 answers for it since");
        });
    }

    private static Problem refusal(History history, Unit sent) {
        return catchThrowableOfType(ProblemException.class, () -> history.with(sent, TODAY))
                .problem();
    }
}
