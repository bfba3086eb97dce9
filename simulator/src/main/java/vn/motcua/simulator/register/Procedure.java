package vn.motcua.simulator.register;

import vn.motcua.event.ProcedureCode;

/**
 * An administrative procedure (thủ tục hành chính) that a level of administration handles.
 *
 * @param field the group it belongs to (lĩnh vực)
 * @param days from receipt to the due day
 * @param fee in VND, 0 if it is free
 */
public record Procedure(
        ProcedureCode code, String nameVi, String field, Level level, int days, long fee, boolean owesResult) {

    public boolean feeBearing() {
        return fee > 0;
    }
}
