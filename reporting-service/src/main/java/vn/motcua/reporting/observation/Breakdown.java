package vn.motcua.reporting.observation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.question.Level;
import vn.motcua.reporting.ReportingProblem;

/**
 * Into which figures the figure of a unit is split.
 *
 * @param kind what is split
 * @param level which units below are shown, if that is asked for
 */
record Breakdown(Kind kind, @Nullable Level level) {
    static final String EXPECTED = "children, level, level:COMMUNE, field, procedure, day, week or month";
    private static final String OF_LEVEL = "level:";

    /** What is split: the units that are shown, what a unit counts, or its days. */
    enum Kind {
        /** One figure: the unit with all below it. */
        NONE,
        /** One for each unit directly below, with all below that. */
        CHILDREN,
        /** One for each unit of a level below. */
        BELOW,
        /** One for each level in the unit's tree. */
        LEVEL,
        /** One for each field of procedures (lĩnh vực) that counted something. */
        FIELD,
        /** One for each procedure that counted something. */
        PROCEDURE,
        /** One for each day. */
        DAY,
        /** One for each week, cut at the ends of the period. */
        WEEK,
        /** One for each month, cut at the ends of the period. */
        MONTH
    }

    static Breakdown named(@Nullable String name) {
        if (name == null) {
            return new Breakdown(Kind.NONE, null);
        }
        if (name.startsWith(OF_LEVEL)) {
            return new Breakdown(Kind.BELOW, Level.named(name.substring(OF_LEVEL.length())));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.NONE && kind != Kind.BELOW)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(kind -> new Breakdown(kind, null))
                .orElseThrow(() -> ReportingProblem.UNKNOWN_BREAKDOWN.refused("breakdown", name, "one of " + EXPECTED));
    }

    /** Whether the units that are named are those that are shown. */
    boolean showsNamed() {
        return switch (kind) {
            case CHILDREN, BELOW -> false;
            case NONE, LEVEL, FIELD, PROCEDURE, DAY, WEEK, MONTH -> true;
        };
    }

    /** Whether each unit that is shown has one figure for each of the {@link #parts}. */
    boolean hasKnownParts() {
        return switch (kind) {
            case NONE, CHILDREN, BELOW, DAY, WEEK, MONTH -> true;
            case LEVEL, FIELD, PROCEDURE -> false;
        };
    }

    /** Whether a row is a unit with all below it, all days and all dossiers: only that has a target. */
    boolean ofWholeUnits() {
        return switch (kind) {
            case NONE, CHILDREN, BELOW -> true;
            case LEVEL, FIELD, PROCEDURE, DAY, WEEK, MONTH -> false;
        };
    }

    /** As {@code kpi_v1.observation} names what is split; null if units are only shown. */
    @Nullable
    String sqlName() {
        return switch (kind) {
            case NONE, CHILDREN, BELOW -> null;
            case LEVEL -> "level";
            case FIELD -> "field";
            case PROCEDURE -> "procedure";
            case DAY, WEEK, MONTH -> "days";
        };
    }

    /**
     * The days of each figure, in their order; the whole period if days are not split.
     *
     * @param statutory whether months end on the 14th
     * @param closing the last weekday of a week
     */
    List<Period> parts(Period period, boolean statutory, DayOfWeek closing) {
        return switch (kind) {
            case NONE, CHILDREN, BELOW, LEVEL, FIELD, PROCEDURE -> List.of(period);
            case DAY -> cut(period, day -> day);
            case WEEK -> cut(period, day -> day.with(TemporalAdjusters.nextOrSame(closing)));
            case MONTH ->
                cut(
                        period,
                        day -> statutory ? fourteenth(day) : YearMonth.from(day).atEndOfMonth());
        };
    }

    private static LocalDate fourteenth(LocalDate day) {
        return (day.getDayOfMonth() <= 14 ? day : day.plusMonths(1)).withDayOfMonth(14);
    }

    private static List<Period> cut(Period period, UnaryOperator<LocalDate> lastDay) {
        var parts = new ArrayList<Period>();
        for (var first = period.from(); !first.isAfter(period.to()); ) {
            var end = lastDay.apply(first);
            var last = end.isAfter(period.to()) ? period.to() : end;
            parts.add(new Period(first, last));
            first = last.plusDays(1);
        }
        return parts;
    }
}
