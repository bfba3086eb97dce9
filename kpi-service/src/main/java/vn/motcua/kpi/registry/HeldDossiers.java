package vn.motcua.kpi.registry;

import java.time.LocalDate;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;

/**
 * The dossiers that keep a unit from ending without a successor.
 *
 * @param lastDay on which somebody would answer for them
 * @param owed dossiers whose decision the unit ever owed: any of them may be reopened by a correction
 * @param open those still open at the end of the last day
 * @param counted receptions, resolutions and payments of the unit
 * @param later those on days after it
 * @param orphans dossiers whose reception is not known, as far as they name the unit
 */
record HeldDossiers(String unit, LocalDate lastDay, long owed, long open, long counted, long later, long orphans) {
    boolean any() {
        return owed + counted + orphans > 0;
    }

    Problem problem() {
        return Problem.ofField(
                KpiProblem.UNIT_HOLE,
                ("%s: %d dossiers, of which %d are open at the end of %s, %d receptions, resolutions and payments, of which"
                                        + " %d are later, %d dossiers without reception")
                                .formatted(unit, owed, open, lastDay, counted, later, orphans)
                        + " (expected: a successor who answers for them from " + lastDay.plusDays(1) + " on)",
                "successor");
    }
}
