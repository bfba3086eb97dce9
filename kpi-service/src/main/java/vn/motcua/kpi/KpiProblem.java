package vn.motcua.kpi;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that kpi-service can answer. */
public enum KpiProblem implements ProblemType {
    INVALID_UNIT(422, "The unit is not one that can be registered", "Correct the field that is named and send again."),
    UNIT_CYCLE(422, "A unit would be below itself", "Name a parent that is not below the unit on any day."),
    UNIT_OVERLAP(
            422,
            "A unit would have two rows on one day",
            "Let the row begin where the last one ends, or leave its validTo out; GET /v1/units?history=true&under={code} shows the rows."),
    UNIT_HOLE(
            422,
            "Some day would be left without a unit that is needed",
            "Correct the day that is named, or name a successor."),
    UNIT_PAST(
            422,
            "The past of a unit is not edited",
            "Send a row with a new validFrom, the day from which the change holds."),
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
    INVALID_DAY(400, "That is no day", "Days are written 2023-05-09."),
    UNKNOWN_LEVEL(400, "There is no such level", "Levels are PROVINCE, DISTRICT and COMMUNE."),
    INVALID_LIST(
            400,
            "The list cannot be read",
            "Send a JSON array, or CSV in UTF-8 (Content-Type text/csv) with a header line of the fields' names."),
    UNKNOWN_REASON(400, "Nothing is put into quarantine for such a reason", "Leave the reason out to see all."),
    INVALID_LIMIT(400, "So many records are not given at once", "Ask for 1 to 1000."),
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
