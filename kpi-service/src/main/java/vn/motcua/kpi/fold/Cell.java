package vn.motcua.kpi.fold;

import java.time.LocalDate;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

/**
 * Where a count belongs.
 *
 * @param day the Vietnamese day
 */
public record Cell(UnitCode unit, ProcedureCode procedure, LocalDate day) implements Comparable<Cell> {
    private static final int SPREAD = 0x9E3779B9;

    /** By unit, then by day, then by procedure. */
    @Override
    public int compareTo(Cell other) {
        var units = unit.compareTo(other.unit);
        if (units != 0) {
            return units;
        }
        var days = day.compareTo(other.day);
        return days != 0 ? days : procedure.compareTo(other.procedure);
    }

    /** Codes and days count up alike: summed as records do it, one's step would undo the other's, and many would meet. */
    @Override
    public int hashCode() {
        return ((unit.hashCode() * SPREAD + procedure.hashCode()) * SPREAD + day.hashCode()) * SPREAD;
    }
}
