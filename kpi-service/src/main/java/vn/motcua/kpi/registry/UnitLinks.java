package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/** Takes units back until every parent exists on all days of its children, every successor on its first day. */
final class UnitLinks {
    private final Draft draft;
    private final Map<String, Set<String>> pointingTo = new HashMap<>();
    private final SequencedSet<String> suspects = new LinkedHashSet<>();

    private UnitLinks(Draft draft) {
        this.draft = draft;
        draft.before().forEach(this::note);
        draft.changed().stream().map(draft::known).forEach(this::note);
        draft.changed().forEach(this::suspect);
    }

    static void settle(Draft draft) {
        var links = new UnitLinks(draft);
        while (!links.suspects.isEmpty()) {
            links.check(links.suspects.removeFirst());
        }
    }

    private void check(String code) {
        links(draft.unit(code)).filter(this::isBroken).findFirst().ifPresent(this::takeBack);
    }

    /** Who points is to blame, unless the list says nothing of it: then the one that is pointed to ends too early. */
    private void takeBack(Link link) {
        if (draft.changes(link.from())) {
            draft.takeBack(link.from(), link.fault(draft.unit(link.to())));
            suspect(link.from());
        } else if (draft.changes(link.to())) {
            draft.takeBack(link.to(), link.hole(draft.known(link.to())));
            suspect(link.to());
        }
    }

    private boolean isBroken(Link link) {
        var target = draft.unit(link.to());
        return target == null
                || target.firstDay().isAfter(link.firstDay())
                || target.lastDay().isBefore(link.lastDay());
    }

    private void suspect(String code) {
        suspects.add(code);
        suspects.addAll(pointingTo.getOrDefault(code, Set.of()));
    }

    private void note(History history) {
        links(history)
                .forEach(link -> pointingTo
                        .computeIfAbsent(link.to(), absent -> new LinkedHashSet<>())
                        .add(link.from()));
    }

    private static Stream<Link> links(@Nullable History history) {
        if (history == null) {
            return Stream.empty();
        }
        return Stream.concat(
                history.rows().stream()
                        .flatMap(row -> Optional.ofNullable(row.parent())
                                .map(parent -> new Link("parent", row.code(), parent, row.validFrom(), row.lastDay()))
                                .stream()),
                Optional.ofNullable(history.successor()).stream().map(successor -> {
                    var day = history.lastDay().plusDays(1);
                    return new Link("successor", history.code(), successor, day, day);
                }));
    }

    /** One unit points to another, which must exist from a first to a last day. */
    private record Link(String field, String from, String to, LocalDate firstDay, LocalDate lastDay) {
        Problem fault(@Nullable History target) {
            if (target == null) {
                return Problem.ofField(
                        KpiProblem.INVALID_UNIT,
                        to + " (expected: a unit that is registered, or accepted in the same list)",
                        field);
            }
            return Problem.ofField(
                    KpiProblem.UNIT_HOLE,
                    "%s exists %s (expected: a %s of %s that exists %s)"
                            .formatted(
                                    to,
                                    span(target.firstDay(), target.lastDay()),
                                    field,
                                    from,
                                    span(firstDay, lastDay)),
                    field);
        }

        Problem hole(History target) {
            var day = target.firstDay().isAfter(firstDay)
                    ? firstDay
                    : target.lastDay().plusDays(1);
            var need = field.equals("parent")
                    ? "%s is below %s on %s (expected: another parent for it by then, in the same list)"
                    : "%s has %s for its successor on %s (expected: a successor that exists then)";
            return Problem.ofField(KpiProblem.UNIT_HOLE, need.formatted(from, to, day), "validTo");
        }

        private static String span(LocalDate from, LocalDate to) {
            return "from " + from + (to.equals(LocalDate.MAX) ? " on" : " to " + to);
        }
    }
}
