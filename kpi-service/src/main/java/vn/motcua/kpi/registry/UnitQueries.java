package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Level;
import vn.motcua.question.QuestionProblem;

/** Reads the register of units as of a day. */
@ApplicationScoped
class UnitQueries {
    private static final String OF_NAME = """
            SELECT unit.* FROM kpi.unit JOIN kpi.unit_name named ON named.code = unit.code
            WHERE named.name = ?1 ORDER BY valid_from""";

    private static final String BELOW = """
            SELECT DISTINCT place.unit FROM kpi.unit_place place
            WHERE place.ancestor = ?1 AND place.unit = place.answering AND place.from_day <= ?3 AND place.to_day >= ?2""";

    private final Clock clock;

    UnitQueries(Clock clock) {
        this.clock = clock;
    }

    Uni<List<Unit>> list(@Nullable String asOf, @Nullable String level, @Nullable String under, boolean history) {
        var day = day(asOf);
        Predicate<Unit> ofLevel = level == null ? unit -> true : ofLevel(level);
        return Panache.withSession(() -> UnitRow.<UnitRow>list("ORDER BY code, validFrom")
                .flatMap(rows -> below(under, history ? null : day)
                        .map(below -> rows.stream()
                                .map(UnitRow::unit)
                                .filter(unit -> history || unit.existsOn(day))
                                .filter(ofLevel)
                                .filter(unit -> under == null || below.contains(unit.code()))
                                .toList())));
    }

    Uni<Unit> one(String name, @Nullable String asOf) {
        var day = day(asOf);
        return Panache.withSession(() -> ofName("code", name))
                .map(history -> history.on(day)
                        .orElseThrow(() ->
                                new ProblemException(QuestionProblem.UNKNOWN_UNIT, absence(history, day), "code")));
    }

    private Uni<Set<String>> below(@Nullable String under, @Nullable LocalDate day) {
        if (under == null) {
            return Uni.createFrom().item(Set.of());
        }
        return ofName("under", under)
                .flatMap(history -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(BELOW, String.class)
                                .setParameter(1, history.code())
                                .setParameter(2, day == null ? history.firstDay() : day)
                                .setParameter(3, day == null ? LocalDate.of(9999, 12, 31) : day)
                                .getResultList()))
                .map(HashSet::new);
    }

    private static Uni<History> ofName(String field, String name) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_NAME, UnitRow.class)
                        .setParameter(1, code(field, name))
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new ProblemException(QuestionProblem.UNKNOWN_UNIT, name, field);
                    }
                    return new History(rows.stream().map(UnitRow::unit).toList());
                });
    }

    private static String absence(History history, LocalDate day) {
        var end = history.lastDay().isBefore(day) ? " to " + history.lastDay() : "";
        var successor = history.successor() == null ? "" : ", its successor is " + history.successor();
        return "%s on %s (expected: a day from %s%s, when it exists%s)"
                .formatted(history.code(), day, history.firstDay(), end, successor);
    }

    private static Predicate<Unit> ofLevel(String name) {
        var level = Level.named(name);
        return unit -> unit.level() == level;
    }

    private static String code(String field, String name) {
        try {
            return new UnitCode(name).value();
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_UNIT_CODE, e.detail(), field);
        }
    }

    private LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null ? VietnamTime.dayOf(clock.instant()) : VietnamTime.day("asOf", asOf);
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_DAY, e.detail(), "asOf");
        }
    }
}
