package vn.motcua.reporting.observation;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.question.Level;
import vn.motcua.question.Span;
import vn.motcua.question.Tree;
import vn.motcua.reporting.answer.Snapshot;

/**
 * A question with every name known and its days fixed.
 *
 * @param units codes; all units if there are none
 * @param level only units of this level, where none are named
 * @param under only units below this one, where none are named
 * @param parts the days of each figure
 * @param plan whose targets judge; null for the strictest of those in force
 */
record Figures(
        List<String> units,
        @Nullable Level level,
        @Nullable String under,
        Breakdown breakdown,
        List<Period> parts,
        Span span,
        Tree tree,
        LocalDate today,
        @Nullable String plan,
        List<String> indicators) {
    Figures {
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        indicators = List.copyOf(indicators);
    }

    Period period() {
        return span.period();
    }

    /** Whether the units that are shown are those that were named. */
    boolean showsNamed() {
        return !units.isEmpty() && breakdown.showsNamed();
    }

    /** The parameters of {@link ObservationSql#SHOWN}. */
    Tuple shown() {
        var shown = breakdown.level() == null ? level : breakdown.level();
        var days = tree == Tree.CURRENT ? new Period(today, today) : period();
        return Tuple.tuple()
                .addValue(units.toArray(String[]::new))
                .addValue(breakdown.kind().name())
                .addValue(shown == null ? null : shown.name())
                .addValue(under)
                .addValue(days.from())
                .addValue(days.to());
    }

    /**
     * The parameters of {@link ObservationSql#OBSERVATIONS}.
     *
     * @param shown codes of units, in their order
     */
    Tuple page(String[] shown, @Nullable Cursor after, @Nullable Integer rows) {
        return counted(shown)
                .addValue(after == null ? null : after.unit())
                .addValue(after == null ? "" : after.part())
                .addValue(after == null ? 0 : after.position())
                .addValue(rows);
    }

    /** The parameters of {@link ObservationSql#FEW}. */
    Tuple few() {
        return counted(units.toArray(String[]::new));
    }

    private Tuple counted(String[] shown) {
        return Tuple.tuple()
                .addValue(shown)
                .addValue(breakdown.sqlName())
                .addValue(period().from())
                .addValue(period().to())
                .addValue(tree.word())
                .addValue(today)
                .addValue(indicators.isEmpty() ? null : indicators.toArray(String[]::new))
                .addValue(parts.stream().map(Period::from).toArray(LocalDate[]::new))
                .addValue(parts.stream().map(Period::to).toArray(LocalDate[]::new))
                .addValue(breakdown.ofWholeUnits() && span.needsPace())
                .addValue(span.paceDays().from())
                .addValue(span.paceDays().to())
                .addValue(breakdown.ofWholeUnits())
                .addValue(plan);
    }

    /** Whether so many units have so few figures that they can be held at once; false if only the data tell. */
    boolean areFewOf(int shown) {
        return breakdown.hasKnownParts() && (long) shown * parts.size() * indicators.size() < Snapshot.ROWS_AT_ONCE;
    }

    /** What the figures depend on beside the data: the same text for the same question about days that are over. */
    String text() {
        return String.join(
                " ",
                List.of(
                        units.toString(),
                        String.valueOf(level),
                        String.valueOf(under),
                        breakdown.toString(),
                        parts.toString(),
                        span.toString(),
                        tree == Tree.CURRENT ? tree + " " + today : tree.toString(),
                        String.valueOf(plan),
                        indicators.toString()));
    }
}
