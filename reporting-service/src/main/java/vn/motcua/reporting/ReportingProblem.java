package vn.motcua.reporting;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that reporting-service can answer. */
public enum ReportingProblem implements ProblemType {
    MISSING_UNIT(400, "A unit must be named", "Name at least one, such as unit=H12; GET /v1/units lists them."),
    INVALID_UNIT_CODE(400, "That is no code of a unit", "GET /v1/units lists the units."),
    UNKNOWN_UNIT(404, "No such unit is registered", "GET /v1/units lists the units."),
    UNKNOWN_INDICATOR(400, "No such indicator is in the catalogue", "GET /v1/indicators lists the indicators."),
    UNKNOWN_BREAKDOWN(400, "No such breakdown is offered", "Ask for children or level, or for no breakdown."),
    INVALID_PERIOD(
            400, "The days asked for make no period", "Give from and to as in 2023-05-09, or a window as in 30d."),
    UNKNOWN_ROWS(400, "The form has no such rows", "Ask for rows=field or rows=unit, or leave it out for fields."),
    UNBALANCED_REPORT(
            500,
            "The figures of the report contradict each other",
            "Tell whoever runs the service; POST /v1/checks at kpi-service finds what is wrong."),
    DATABASE_UNAVAILABLE(503, "The database is away", "Ask again after the seconds of Retry-After.");

    private final int status;
    private final String title;
    private final String advice;

    ReportingProblem(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
