package vn.motcua.kpi.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.event.UnitCode;

/** What a unit counted on a day, over all procedures. */
public final class UnitDay {
    private final UnitCode unit;
    private final LocalDate day;
    private final int[] counts = new int[Measure.POSITIONS];

    private UnitDay(Cell cell) {
        this.unit = cell.unit();
        this.day = cell.day();
    }

    /**
     * One for each unit and day, in the order of the cells.
     *
     * @param cells by unit, then by day
     */
    public static List<UnitDay> of(List<CellCounts> cells) {
        var days = new ArrayList<UnitDay>(cells.size());
        for (var counted : cells) {
            if (days.isEmpty() || !days.getLast().contains(counted.cell())) {
                days.add(new UnitDay(counted.cell()));
            }
            counted.addTo(days.getLast().counts);
        }
        return days;
    }

    public UnitCode unit() {
        return unit;
    }

    /** Vietnam's. */
    public LocalDate day() {
        return day;
    }

    /** 0 where nothing was counted. */
    public int count(Measure measure) {
        return counts[measure.position()];
    }

    private boolean contains(Cell cell) {
        return unit.equals(cell.unit()) && day.equals(cell.day());
    }
}
