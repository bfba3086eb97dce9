package vn.motcua.kpi.fold;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
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
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final int POSITIONS =
            1 + MEASURES.stream().mapToInt(Measure::position).max().orElseThrow();

    /** What one dossier contributes. */
    public static Tally of(Dossier dossier) {
        return difference(List.of(new Change(Dossier.UNKNOWN, dossier)));
    }

    /** What a set of changed dossiers adds to what stands, with minus signs where something is taken back. */
    public static Tally difference(Collection<Change> changes) {
        var sum = new HashMap<Cell, long[]>();
        for (var change : changes) {
            Contribution.of(change.before(), (cell, measure) -> add(sum, cell, measure, -1));
            Contribution.of(change.after(), (cell, measure) -> add(sum, cell, measure, 1));
        }
        return of(sum);
    }

    public Tally plus(Tally other) {
        var sum = new HashMap<Cell, long[]>();
        for (var tally : List.of(this, other)) {
            tally.counts.forEach((cell, row) -> row.forEach((measure, count) -> add(sum, cell, measure, count)));
        }
        return of(sum);
    }

    /** 0 where nothing was counted. */
    public long count(Cell cell, Measure measure) {
        return counts.getOrDefault(cell, Map.of()).getOrDefault(measure, 0L);
    }

    private static void add(Map<Cell, long[]> sum, Cell cell, Measure measure, long count) {
        sum.computeIfAbsent(cell, absent -> new long[POSITIONS])[measure.position()] += count;
    }

    private static Tally of(Map<Cell, long[]> sum) {
        var counts = new TreeMap<Cell, Map<Measure, Long>>();
        sum.forEach((cell, row) -> {
            var found = new EnumMap<Measure, Long>(Measure.class);
            for (var measure : MEASURES) {
                if (row[measure.position()] != 0) {
                    found.put(measure, row[measure.position()]);
                }
            }
            if (!found.isEmpty()) {
                counts.put(cell, found);
            }
        });
        return new Tally(Collections.unmodifiableSortedMap(counts));
    }
}
