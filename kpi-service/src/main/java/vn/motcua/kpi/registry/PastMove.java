package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/**
 * Days gone by on which a list gives a unit another level or parent than it had.
 *
 * @param from the first of them
 * @param to the last of them
 */
record PastMove(String unit, LocalDate from, LocalDate to) {
    static List<PastMove> of(Draft draft, LocalDate today) {
        return draft.changed().stream()
                .flatMap(code -> draft.before(code).stream()
                        .flatMap(before -> of(before, draft.known(code), today.minusDays(1)).stream()))
                .toList();
    }

    private static Optional<PastMove> of(History before, History after, LocalDate yesterday) {
        return before.rows().stream()
                .flatMap(row -> after.rows().stream().flatMap(other -> between(row, other, yesterday)))
                .reduce((one, other) -> new PastMove(
                        one.unit,
                        one.from.isBefore(other.from) ? one.from : other.from,
                        one.to.isAfter(other.to) ? one.to : other.to));
    }

    private static Stream<PastMove> between(Unit row, Unit other, LocalDate yesterday) {
        var from = row.validFrom().isAfter(other.validFrom()) ? row.validFrom() : other.validFrom();
        var to = Stream.of(row.lastDay(), other.lastDay(), yesterday)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return from.isAfter(to) || row.isPlacedLike(other)
                ? Stream.empty()
                : Stream.of(new PastMove(row.code(), from, to));
    }

    Problem problem(LocalDate lastCounted) {
        return Problem.ofField(
                KpiProblem.UNIT_PAST,
                "%s has figures from %s to %s at the place it had (expected: the same level and parent, or a later day)"
                        .formatted(unit, from, lastCounted),
                "validFrom");
    }
}
