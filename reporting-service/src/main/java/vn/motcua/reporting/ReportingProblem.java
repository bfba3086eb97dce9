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
    UNREADABLE_LIST(
            400,
            "The list cannot be read",
            "Send CSV of RFC 4180 in UTF-8 whose first line names the columns; detail names the row."),
    MISSING_COLUMN(
            400,
            "The list lacks a column",
            "Add the column, or say with map=theirs:ours which of its columns it is; field names ours."),
    INVALID_COLUMN_MAP(
            400,
            "That maps nothing to anything known",
            "Maps are columns=own or columns=portal, map=MaDonVi:unit, status=7:RECEIVED, channel=4:ONLINE."),
    INDICATOR_NOT_IN_LISTS(
            400, "Lists do not speak of what this indicator counts", "Compare its figures instead, by unit."),
    LIST_TOO_LARGE(413, "The list is too large", "Send at most 500,000 rows in 64 MiB; split the days or the units."),
    UNBALANCED_BRIDGE(
            500,
            "The figure and the dossiers behind it disagree",
            "POST /v1/checks at kpi-service tells which tallies differ from their dossiers."),
    RECONCILIATIONS_BUSY(503, "Too many lists are compared at once", "Send again after the seconds of Retry-After."),
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
