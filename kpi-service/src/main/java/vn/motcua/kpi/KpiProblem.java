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
    INVALID_DAY(400, "That is no day", "Days are written 2023-05-09."),
    INVALID_WINDOW(400, "That is no rolling window", "Windows are written 30d, from 1d to 400d."),
    FROM_AFTER_TO(400, "The days asked for make no period", "Ask for days of which the first is not after the last."),
    INVALID_PERIOD(
            400,
            "No calendar has such a period",
            "With calendar=statutory or calendar=calendar, periods are 2023-M04, 2023-Q2, 2023-6M, 2023-9M, 2023, 2023-W18."),
    CONFLICTING_PARAMETERS(
            400,
            "These parameters do not go together",
            "Ask for one of: window with asOf; from with to; calendar with period; plan with asOf."),
    UNKNOWN_PARAMETER(
            400, "This address has no such parameter", "GET /q/swagger-ui lists the parameters of each address."),
    UNKNOWN_INDICATOR(400, "No such indicator is in the catalogue", "Ask for one of those that are named."),
    UNKNOWN_LEVEL(400, "There is no such level", "Levels are PROVINCE, DISTRICT and COMMUNE."),
    UNKNOWN_TREE(400, "There is no such tree of units", "Leave the tree out, or ask for day or current."),
    INVALID_PLAN_CODE(400, "That is no code of a plan", "GET /v1/plans lists the plans."),
    UNKNOWN_PLAN(404, "There is no such plan", "GET /v1/plans lists the plans; PUT /v1/plans/{plan} makes one."),
    INVALID_PLAN(422, "The plan is not one that can be kept", "Correct the field that is named and send again."),
    PLAN_OUT_OF_TIME(
            422,
            "The plan does not cover that day",
            "GET /v1/plans/{plan} says from which day to which the plan lasts."),
    INVALID_TARGET(422, "The target is not one that can be set", "Correct what the pointer names and send again."),
    PAST_TARGET(
            422,
            "The past keeps its targets",
            "Figures are judged by the targets of their day: let a change hold from today or later."),
    INVALID_LIST(400, "The list cannot be read", "Send a JSON array."),
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
