package vn.motcua.kpi.fold;

import java.time.LocalDate;
import java.util.Comparator;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

/**
 * Where a count belongs.
 *
 * @param day the Vietnamese day
 */
public record Cell(UnitCode unit, ProcedureCode procedure, LocalDate day) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::unit).thenComparing(Cell::day).thenComparing(Cell::procedure);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
