package vn.motcua.kpi;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that kpi-service can answer. */
public enum KpiProblem implements ProblemType {
    INVALID_UNIT(422, "The unit is not one that can be registered", "Correct the field that is named and send again."),
    INVALID_PROCEDURE(
            422, "The procedure is not one that can be registered", "Correct the field that is named and send again."),
    INVALID_UNIT_CODE(400, "That is no code of a unit", "GET /v1/units lists the units."),
    UNKNOWN_UNIT(
            404, "No such unit is registered", "GET /v1/units lists the units; PUT /v1/units/{code} registers one."),
    UNKNOWN_PROCEDURE(
            404,
            "No such procedure is registered",
            "GET /v1/procedures lists the procedures; PUT /v1/procedures/{code} registers one."),
    INVALID_PERIOD(400, "The days asked for make no period", "Days are written 2023-05-09, windows 30d."),
    INVALID_LIST(400, "The list cannot be read", "Send a JSON array."),
    UNKNOWN_REASON(400, "Nothing is put into quarantine for such a reason", "Leave the reason out to see all."),
    INVALID_LIMIT(400, "So many records are not given at once", "Ask for 1 to 1000."),
    CHECK_RUNNING(409, "A check is on its way already", "Wait for it to end, then ask again."),
    REBUILD_RUNNING(
            409, "A rebuild is on its way already", "GET /v1/rebuilds/current tells how far it is; wait for its end."),
    UNKNOWN_REBUILD(404, "This instance knows no such rebuild", "POST /v1/rebuilds starts one; the last one is kept."),
    INVALID_CHOICE(400, "That is neither true nor false", "Leave it out for the default."),
    DATABASE_UNAVAILABLE(
            503,
            "The database is away",
            "Send again after the seconds of Retry-After; what is registered twice counts once.");

    private final int status;
    private final String title;
    private final String advice;

    KpiProblem(int status, String title, String advice) {
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
