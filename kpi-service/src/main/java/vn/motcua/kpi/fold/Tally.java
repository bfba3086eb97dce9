package vn.motcua.kpi.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by cell and measure.
 *
 * @param counts in the order of the cells; a count of zero is not there, nor is a cell without counts
 */
public record Tally(SortedMap<Cell, Map<Measure, Long>> counts) {

    /** What one dossier contributes. */
    public static Tally of(Dossier dossier) {
        return difference(List.of(new Change(Dossier.UNKNOWN, dossier)));
    }

    /** What a set of changed dossiers adds to what stands, with minus signs where something is taken back. */
    public static Tally difference(Collection<Change> changes) {
        var sum = new TreeMap<Cell, Map<Measure, Long>>();
        for (var change : changes) {
            Contribution.of(change.before(), (cell, measure) -> add(sum, cell, measure, -1));
            Contribution.of(change.after(), (cell, measure) -> add(sum, cell, measure, 1));
        }
        return withoutZeros(sum);
    }

    public Tally plus(Tally other) {
        var sum = new TreeMap<Cell, Map<Measure, Long>>();
        for (var tally : List.of(this, other)) {
            tally.counts.forEach((cell, row) -> row.forEach((measure, count) -> add(sum, cell, measure, count)));
        }
        return withoutZeros(sum);
    }

    /** 0 where nothing was counted. */
    public long count(Cell cell, Measure measure) {
        return counts.getOrDefault(cell, Map.of()).getOrDefault(measure, 0L);
    }

    private static void add(Map<Cell, Map<Measure, Long>> sum, Cell cell, Measure measure, long count) {
        sum.computeIfAbsent(cell, absent -> new EnumMap<>(Measure.class)).merge(measure, count, Long::sum);
    }

    private static Tally withoutZeros(SortedMap<Cell, Map<Measure, Long>> sum) {
        sum.values().forEach(row -> row.values().removeIf(count -> count == 0));
        sum.values().removeIf(Map::isEmpty);
        return new Tally(Collections.unmodifiableSortedMap(sum));
    }
}
