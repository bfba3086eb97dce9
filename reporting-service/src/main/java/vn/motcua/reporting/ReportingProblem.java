package vn.motcua.reporting;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that reporting-service can answer. */
public enum ReportingProblem implements ProblemType {
    MISSING_UNIT(400, "A unit must be named"),
    INVALID_UNIT_CODE(400, "That is no code of a unit"),
    UNKNOWN_UNIT(404, "No such unit is registered"),
    UNKNOWN_INDICATOR(400, "No such indicator is in the catalogue"),
    UNKNOWN_BREAKDOWN(400, "No such breakdown is offered"),
    INVALID_PERIOD(400, "The days asked for make no period");

    private final int status;
    private final String title;

    ReportingProblem(int status, String title) {
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
