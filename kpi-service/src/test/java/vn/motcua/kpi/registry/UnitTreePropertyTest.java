package vn.motcua.kpi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.kpi.registry.Units.TODAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Level;

/** Whatever is sent in whatever lists, the register that stands is a tree on every day. */
class UnitTreePropertyTest {
    private static final LocalDate FIRST = TODAY.minusDays(6);
    private static final int DAYS = 12;

    @Property(tries = 500)
    void acceptedUnitsAreATreeOnEveryDay(@ForAll("lists") List<List<Unit>> lists) {
        Collection<History> register = List.of();
        for (var list : lists) {
            register = accepted(register, list);
            assertSound(register);
        }
    }

    @Property(tries = 200)
    void whatWasAcceptedIsAcceptedAgainAndChangesNothing(@ForAll("lists") List<List<Unit>> lists) {
        Collection<History> register = List.of();
        for (var list : lists) {
            register = accepted(register, list);
        }
        var rows = register.stream().flatMap(history -> history.rows().stream()).toList();

        assertThat(accepted(register, rows)).containsExactlyInAnyOrderElementsOf(register);
        assertThat(accepted(List.of(), rows)).containsExactlyInAnyOrderElementsOf(register);
    }

    @Provide
    Arbitrary<List<List<Unit>>> lists() {
        var codes = Arbitraries.of("A", "B", "C", "D", "E");
        var day = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        var unit = Combinators.combine(
                        codes,
                        Arbitraries.of(Level.values()),
                        codes.injectNull(0.5),
                        day,
                        day.injectNull(0.7),
                        codes.injectNull(0.6))
                .as(Units::unit)
                .filter(sent -> !sent.lastDay().isBefore(sent.validFrom())
                        && Checks.linkFault(sent).isEmpty());
        return unit.list().ofMaxSize(8).list().ofMaxSize(6);
    }

    private static Collection<History> accepted(Collection<History> register, List<Unit> list) {
        var draft = new Draft(register);
        for (var index = 0; index < list.size(); index++) {
            var sent = list.get(index);
            var known = draft.unit(sent.code());
            try {
                draft.put(index, known == null ? History.of(sent) : known.with(sent, TODAY));
            } catch (ProblemException e) {
                draft.refuse(index, e.problem());
            }
        }
        UnitTree.settle(draft);
        return List.copyOf(draft.units().values());
    }

    private static void assertSound(Collection<History> register) {
        register.forEach(UnitTreePropertyTest::assertWithoutGapOrOverlap);
        for (var day = FIRST; !day.isAfter(FIRST.plusDays(DAYS + 2)); day = day.plusDays(1)) {
            assertTree(register, day);
        }
        var units = new HashMap<String, History>();
        register.forEach(history -> units.put(history.code(), history));
        register.stream()
                .filter(history -> history.successor() != null)
                .forEach(history -> assertThat(units.get(history.successor())
                                .on(history.lastDay().plusDays(1)))
                        .as("successor of %s", history)
                        .isPresent());
    }

    private static void assertWithoutGapOrOverlap(History history) {
        var rows = history.rows();
        for (var i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).validFrom())
                    .isEqualTo(rows.get(i - 1).lastDay().plusDays(1));
            assertThat(rows.get(i - 1).successor()).isNull();
        }
    }

    private static void assertTree(Collection<History> register, LocalDate day) {
        Map<String, Unit> units = new HashMap<>();
        register.forEach(history -> history.on(day).ifPresent(row -> units.put(row.code(), row)));
        for (var unit : units.values()) {
            var passed = new HashSet<String>();
            for (var at = unit; at.parent() != null; at = units.get(at.parent())) {
                assertThat(passed.add(at.code()))
                        .as("cycle at %s on %s", at, day)
                        .isTrue();
                assertThat(units).as("parent of %s on %s", at, day).containsKey(at.parent());
            }
        }
    }
}
