package vn.motcua.kpi;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that kpi-service can answer. */
public enum KpiProblem implements ProblemType {
    INVALID_UNIT(422, "The unit is not one that can be registered"),
    INVALID_PROCEDURE(422, "The procedure is not one that can be registered"),
    INVALID_UNIT_CODE(400, "That is no code of a unit"),
    UNKNOWN_UNIT(404, "No such unit is registered"),
    UNKNOWN_PROCEDURE(404, "No such procedure is registered"),
    INVALID_PERIOD(400, "The days asked for make no period"),
    UNKNOWN_REASON(400, "Nothing is put into quarantine for such a reason"),
    INVALID_LIMIT(400, "So many records are not given at once"),
    INVALID_LIST(400, "The list cannot be read");

    private final int status;
    private final String title;

    KpiProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
