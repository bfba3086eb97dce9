package vn.motcua.kpi.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts by cell and measure. */
public final class Tally {
    private static final Entry[] ENTRIES = Entry.values();

    /** A count for each measure, by its position; arrays, because the fold adds to millions of them. */
    private final Map<Cell, int[]> counts;

    private Tally(Map<Cell, int[]> counts) {
        this.counts = counts;
    }

    /** What one dossier contributes. */
    public static Tally of(Dossier dossier) {
        return difference(List.of(new Change(Dossier.UNKNOWN, dossier)));
    }

    /** What a set of changed dossiers adds to what stands, with minus signs where something is taken back. */
    public static Tally difference(Collection<Change> changes) {
        var sum = new Tally(HashMap.newHashMap(2 * changes.size()));
        for (var change : changes) {
            sum.add(Contribution.of(change.before()), Contribution.of(change.after()));
        }
        return sum.withoutZeros();
    }

    public Tally plus(Tally other) {
        var sum = new Tally(new HashMap<>());
        for (var tally : List.of(this, other)) {
            tally.counts.forEach((cell, row) -> {
                var total = sum.row(cell);
                for (var position = 0; position < row.length; position++) {
                    total[position] += row[position];
                }
            });
        }
        return sum.withoutZeros();
    }

    /** 0 where nothing was counted. */
    public long count(Cell cell, Measure measure) {
        var row = counts.get(cell);
        return row == null ? 0 : row[measure.position()];
    }

    /** In the order of the cells; a count of zero is not there, nor is a cell without counts. */
    public SortedMap<Cell, Map<Measure, Long>> counts() {
        var named = new TreeMap<Cell, Map<Measure, Long>>();
        counts.forEach((cell, row) -> {
            var found = new EnumMap<Measure, Long>(Measure.class);
            for (var measure : Measure.values()) {
                if (row[measure.position()] != 0) {
                    found.put(measure, (long) row[measure.position()]);
                }
            }
            named.put(cell, found);
        });
        return Collections.unmodifiableSortedMap(named);
    }

    /** What was counted in each cell, in the order of the cells: by unit, then day, then procedure. */
    public List<CellCounts> cells() {
        var cells = new ArrayList<CellCounts>(counts.size());
        counts.forEach((cell, row) -> cells.add(new CellCounts(cell, row)));
        Collections.sort(cells);
        return cells;
    }

    /** An entry that counts as before and where it did before changes nothing. */
    private void add(Contribution before, Contribution after) {
        for (var entry : ENTRIES) {
            var left = before.cell(entry);
            var entered = after.cell(entry);
            var taken = before.measures(entry);
            var given = after.measures(entry);
            if (left != null && left.equals(entered)) {
                var both = taken & given;
                taken ^= both;
                given ^= both;
            }
            add(left, taken, -1);
            add(entered, given, 1);
        }
    }

    private void add(@Nullable Cell cell, int measures, int count) {
        if (cell == null || measures == 0) {
            return;
        }
        var row = row(cell);
        for (var bits = measures; bits != 0; bits &= bits - 1) {
            row[Integer.numberOfTrailingZeros(bits)] += count;
        }
    }

    private int[] row(Cell cell) {
        return counts.computeIfAbsent(cell, absent -> new int[Measure.POSITIONS]);
    }

    private Tally withoutZeros() {
        counts.values().removeIf(Tally::isZero);
        return this;
    }

    private static boolean isZero(int[] row) {
        for (var count : row) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally tally && counts().equals(tally.counts());
    }

    @Override
    public int hashCode() {
        return counts().hashCode();
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
