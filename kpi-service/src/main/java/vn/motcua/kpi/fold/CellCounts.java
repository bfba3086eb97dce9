package vn.motcua.kpi.fold;

/** What was counted in one cell, at least one count of which is not zero. */
public final class CellCounts implements Comparable<CellCounts> {
    private final Cell cell;
    private final int[] counts;

    CellCounts(Cell cell, int[] counts) {
        this.cell = cell;
        this.counts = counts;
    }

    public Cell cell() {
        return cell;
    }

    void addTo(int[] sums) {
        for (var position = 0; position < counts.length; position++) {
            sums[position] += counts[position];
        }
    }

    /** Names each count that some measures have, with the bits of all that have it; zero is left out. */
    public void forEachCount(Shared shared) {
        var told = 0;
        for (var position = 0; position < counts.length; position++) {
            var count = counts[position];
            if (count != 0 && (told & 1 << position) == 0) {
                var measures = 0;
                for (var other = position; other < counts.length; other++) {
                    measures |= counts[other] == count ? 1 << other : 0;
                }
                told |= measures;
                shared.by(measures, count);
            }
        }
    }

    @Override
    public int compareTo(CellCounts other) {
        return cell.compareTo(other.cell);
    }

    /** Takes a count that measures share. */
    public interface Shared {
        /**
         * Called once for each count.
         *
         * @param measures the bits of those that have it
         */
        void by(int measures, int count);
    }
}
