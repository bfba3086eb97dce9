package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/**
 * Takes back what keeps a way up the tree from ending at a root, on any day.
 *
 * <p>It goes down from the roots and notes on which days each unit is reached: what is not reached is on a cycle, or
 * hangs below one.
 */
final class UnitTree {
    /** From a root down, both counted; three levels are in use, and the view of places grows with the depth. */
    static final int MOST = 10;

    private static final int SHOWN = 5;

    private final Draft draft;
    private final Map<String, History> units;
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Map<String, List<Span>> reached = new HashMap<>();
    private final Map<String, LocalDate> tooDeep = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private UnitTree(Draft draft) {
        this.draft = draft;
        // Sorted, so that equal lists get equal answers.
        units = new TreeMap<>(draft.units());
        units.values().stream()
                .flatMap(history -> history.rows().stream())
                .filter(row -> row.parent() != null)
                .forEach(row -> children.computeIfAbsent(row.parent(), absent -> new ArrayList<>())
                        .add(row));
    }

    /** Takes back until what is left is a tree on every day, with a successor for every unit that names one. */
    static void settle(Draft draft) {
        do {
            UnitLinks.settle(draft);
        } while (takeBack(draft));
    }

    /** Returns whether anything was taken back: more may come to light then. */
    private static boolean takeBack(Draft draft) {
        var before = draft.refused().size();
        var tree = new UnitTree(draft);
        tree.goDown();
        tree.takeBackTooDeep();
        tree.takeBackCycles();
        return draft.refused().size() > before;
    }

    private void goDown() {
        var next = new ArrayDeque<Span>();
        units.values().stream()
                .flatMap(history -> history.rows().stream())
                .filter(row -> row.parent() == null)
                .forEach(row -> next.add(new Span(row.code(), row.validFrom(), row.lastDay(), 1)));
        while (!next.isEmpty()) {
            var span = next.remove();
            reached.computeIfAbsent(span.code(), absent -> new ArrayList<>()).add(span);
            children.getOrDefault(span.code(), List.of()).forEach(child -> goDown(span, child, next));
        }
    }

    private void goDown(Span above, Unit child, Queue<Span> next) {
        var from = above.from().isAfter(child.validFrom()) ? above.from() : child.validFrom();
        var to = above.to().isBefore(child.lastDay()) ? above.to() : child.lastDay();
        if (from.isAfter(to)) {
            return;
        }
        if (above.depth() == MOST) {
            tooDeep.putIfAbsent(child.code(), from);
            return;
        }
        next.add(new Span(child.code(), from, to, above.depth() + 1));
    }

    private void takeBackTooDeep() {
        tooDeep.forEach((code, day) -> {
            seen.add(code);
            Stream.<@Nullable String>iterate(code, at -> at != null, at -> parent(at, day))
                    .filter(draft::changes)
                    .findFirst()
                    .ifPresent(blamed -> draft.takeBack(
                            blamed,
                            Problem.ofField(
                                    KpiProblem.INVALID_UNIT,
                                    "%s has more than %d units above it on %s (expected: at most %d)"
                                            .formatted(code, MOST - 1, day, MOST - 1),
                                    "parent")));
        });
    }

    private void takeBackCycles() {
        units.values()
                .forEach(history -> unreachedDay(history)
                        .ifPresent(day -> cycle(history.code(), day).ifPresent(cycle -> takeBack(cycle, day))));
    }

    private void takeBack(List<String> cycle, LocalDate day) {
        var way = cycle.stream().limit(SHOWN).collect(Collectors.joining(" below "))
                + (cycle.size() > SHOWN ? " below … below " : " below ")
                + cycle.getFirst();
        cycle.stream()
                .filter(draft::changes)
                .forEach(code -> draft.takeBack(
                        code,
                        Problem.ofField(
                                KpiProblem.UNIT_CYCLE,
                                way + " on " + day + " (expected: a parent that is not below the unit)",
                                "parent")));
    }

    /** Walks up as far as nobody has walked before; each unit is passed once, however many are asked for. */
    private Optional<List<String>> cycle(String code, LocalDate day) {
        SequencedSet<String> way = new LinkedHashSet<>();
        @Nullable String at = code;
        while (at != null && !seen.contains(at) && way.add(at)) {
            at = parent(at, day);
        }
        seen.addAll(way);
        if (at == null || !way.contains(at)) {
            return Optional.empty();
        }
        var first = at;
        return Optional.of(
                way.stream().dropWhile(passed -> !passed.equals(first)).toList());
    }

    private Optional<LocalDate> unreachedDay(History history) {
        var day = history.firstDay();
        var spans = reached.getOrDefault(history.code(), List.of()).stream()
                .sorted(Comparator.comparing(Span::from))
                .toList();
        for (var span : spans) {
            if (span.from().isAfter(day)) {
                return Optional.of(day);
            }
            if (!span.to().isBefore(history.lastDay())) {
                return Optional.empty();
            }
            day = span.to().plusDays(1);
        }
        return Optional.of(day);
    }

    private @Nullable String parent(String code, LocalDate day) {
        var history = units.get(code);
        return history == null ? null : history.on(day).map(Unit::parent).orElse(null);
    }

    /** Days on which a unit hangs below a root, at the same depth. */
    private record Span(String code, LocalDate from, LocalDate to, int depth) {}
}
