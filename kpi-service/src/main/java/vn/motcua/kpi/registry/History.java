package vn.motcua.kpi.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;

/**
 * All rows of one unit: what it was on which days.
 *
 * <p>A row begins on the day after the row before it ends, so there is neither a gap nor a day with two parents.
 *
 * @param rows at least one, in the order of their days
 */
record History(List<Unit> rows) {
    History {
        rows = List.copyOf(rows);
    }

    /** The history of a unit that was not known before. */
    static History of(Unit first) {
        return new History(List.of(first));
    }

    String code() {
        return rows.getFirst().code();
    }

    LocalDate firstDay() {
        return rows.getFirst().validFrom();
    }

    /** {@link LocalDate#MAX} while it lasts. */
    LocalDate lastDay() {
        return rows.getLast().lastDay();
    }

    /** The code of the unit that answers after the last day. */
    @Nullable
    String successor() {
        return rows.getLast().successor();
    }

    List<String> aliases() {
        return rows.getFirst().aliases();
    }

    Optional<Unit> on(LocalDate day) {
        return rows.stream().filter(row -> row.existsOn(day)).findFirst();
    }

    /**
     * The history with one more row, or with a row that was sent again.
     *
     * @param sent parent and successor by their codes
     * @throws ProblemException if that leaves a gap or an overlap, or edits the past
     */
    History with(Unit sent, LocalDate today) {
        var changed = new ArrayList<>(rows);
        var index = rows.stream().map(Unit::validFrom).toList().indexOf(sent.validFrom());
        if (index >= 0) {
            changed.set(index, again(index, sent, today));
        } else if (sent.validFrom().isAfter(rows.getLast().validFrom())) {
            changed.set(changed.size() - 1, endedBefore(sent));
            changed.add(keepingEnd(sent, today));
        } else if (sent.validFrom().isBefore(firstDay())) {
            prepend(sent, changed);
        } else {
            throw refused(
                    KpiProblem.UNIT_OVERLAP,
                    sent.validFrom() + " lies in a row of " + code() + " that others follow (expected: a day after "
                            + rows.getLast().validFrom() + ", when its last row begins)",
                    "validFrom");
        }
        return new History(aliased(changed, sent));
    }

    private Unit again(int index, Unit sent, LocalDate today) {
        var row = rows.get(index);
        if (!row.validFrom().isAfter(today) && !sent.isPlacedLike(row)) {
            throw refused(
                    KpiProblem.UNIT_PAST,
                    code() + " has this " + (sent.level() == row.level() ? "parent" : "level") + " since "
                            + row.validFrom() + ": " + (sent.level() == row.level() ? row.parent() : row.level())
                            + " (expected: the same, or a row with a new validFrom)",
                    sent.level() == row.level() ? "parent" : "level");
        }
        return index == rows.size() - 1 ? keepingEnd(sent, today) : inTheMiddle(row, sent);
    }

    /** An end that has come is the past; a list from before it, which says nothing of it, may still be sent again. */
    private Unit keepingEnd(Unit sent, LocalDate today) {
        var last = rows.getLast();
        var goesOn = sent.validFrom().isAfter(last.lastDay());
        if (!last.lastDay().isBefore(today) || (goesOn && last.successor() == null)) {
            return sent;
        }
        if (goesOn) {
            throw past(last, "no row after its end", "validFrom");
        }
        var end = Objects.requireNonNullElse(sent.validTo(), last.lastDay());
        if (!end.equals(last.lastDay())) {
            throw past(last, "validTo " + last.validTo(), "validTo");
        }
        // Who answers from then on may be named late: until then nothing could be counted.
        var heir = sent.successor() == null ? last.successor() : sent.successor();
        if (last.successor() != null && !last.successor().equals(heir)) {
            throw past(last, "successor " + last.successor(), "successor");
        }
        return sent.until(end, heir);
    }

    private static ProblemException past(Unit ended, String expected, String field) {
        var since = ended.successor() == null ? "" : ", and " + ended.successor() + " answers for it since";
        return refused(
                KpiProblem.UNIT_PAST,
                "%s ended on %s%s (expected: %s)".formatted(ended.code(), ended.validTo(), since, expected),
                field);
    }

    /** A row that others follow ends where the next one begins, and nothing comes after it but that. */
    private static Unit inTheMiddle(Unit row, Unit sent) {
        var end = row.lastDay();
        requireEnd(sent, end, Objects.requireNonNullElse(sent.validTo(), end));
        return sent.until(end, null);
    }

    private Unit endedBefore(Unit sent) {
        var last = rows.getLast();
        var end = sent.validFrom().minusDays(1);
        if (last.lastDay().isBefore(end)) {
            throw refused(
                    KpiProblem.UNIT_HOLE,
                    sent.validFrom() + " leaves a gap after " + last.validTo() + ", the last day of " + code()
                            + " (expected: a day until " + last.lastDay().plusDays(1) + ")",
                    "validFrom");
        }
        return last.until(end, null);
    }

    private void prepend(Unit sent, List<Unit> changed) {
        var first = rows.getFirst();
        var sameEnd = Objects.equals(sent.validTo(), first.validTo()) || (sent.validTo() == null && rows.size() > 1);
        if (sameEnd && sent.isLike(first) && Objects.equals(sent.successor(), first.successor())) {
            changed.set(0, first.from(sent.validFrom()));
            return;
        }
        requireEnd(sent, first.validFrom().minusDays(1), sent.lastDay());
        changed.addFirst(sent);
    }

    private static void requireEnd(Unit sent, LocalDate expected, LocalDate end) {
        if (sent.successor() != null) {
            throw refused(
                    KpiProblem.INVALID_UNIT,
                    sent.successor() + " (expected: null, " + sent.code() + " itself goes on after this row)",
                    "successor");
        }
        if (!end.equals(expected)) {
            throw refused(
                    end.isBefore(expected) ? KpiProblem.UNIT_HOLE : KpiProblem.UNIT_OVERLAP,
                    sent.validTo() + " (expected: " + expected + ", the day before the next row of " + sent.code()
                            + " begins)",
                    "validTo");
        }
    }

    private List<Unit> aliased(List<Unit> changed, Unit sent) {
        var aliases = new LinkedHashSet<String>();
        Stream.concat(rows.stream(), Stream.of(sent)).forEach(row -> aliases.addAll(row.aliases()));
        var all = List.copyOf(aliases);
        return changed.stream().map(row -> row.alias(all)).toList();
    }

    private static ProblemException refused(ProblemType type, String detail, String field) {
        return new ProblemException(type, detail, field);
    }
}
