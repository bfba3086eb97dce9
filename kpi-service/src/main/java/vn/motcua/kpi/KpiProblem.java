package vn.motcua.kpi;

import vn.motcua.event.RefusedValue;
import vn.motcua.problem.ProblemException;
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
    INVALID_CURSOR(400, "That is no place in this list", "Give what next said in the answer before."),
    UNKNOWN_STATE(400, "There is no such state", "Ask for one of those that are named."),
    INVALID_SOURCE(400, "That is no source of events", "Sources are written /H12.18/counter-1."),
    UNKNOWN_RECORD(404, "No such record was ever in quarantine", "GET /v1/quarantine lists the records."),
    INVALID_RELEASE(422, "The release cannot be kept so", "Correct the field that is named and send again."),
    MISSING_FILTER(
            400,
            "Which records are to be released must be said",
            "Give a reason, a unit or a source; POST /v1/quarantine/{id}/release releases one."),
    STILL_UNREADABLE(
            409,
            "The record still cannot be read",
            "It stays in quarantine; ask its sender for the event once more, in the form of the contract."),
    STILL_UNKNOWN_UNIT(
            409,
            "The record still names a unit that is not registered",
            "PUT /v1/units/{code} registers the unit, which releases what waits for it alone."),
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

    /** Ends a request because of one value, which is shown only as far as it does no harm. */
    public ProblemException refused(String field, String value, String expectation) {
        return refused(new RefusedValue(field, value, expectation));
    }

    public ProblemException refused(RefusedValue refusal) {
        return new ProblemException(this, refusal.detail(), refusal.field());
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
