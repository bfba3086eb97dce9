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
    UNKNOWN_PROCEDURE(
            404,
            "No such procedure is registered",
            "GET /v1/procedures lists the procedures; PUT /v1/procedures/{code} registers one."),
    INVALID_PLAN(422, "The plan is not one that can be kept", "Correct the field that is named and send again."),
    INVALID_TARGET(422, "The target is not one that can be set", "Correct what the pointer names and send again."),
    PAST_TARGET(
            422,
            "The past keeps its targets",
            "Figures are judged by the targets of their day: let a change hold from today or later."),
    INVALID_LIST(
            400,
            "The list cannot be read",
            "Send a JSON array, or CSV in UTF-8 (Content-Type text/csv) with a header line of the fields' names."),
    UNKNOWN_REASON(400, "Nothing is put into quarantine for such a reason", "Leave the reason out to see all."),
    CHECK_RUNNING(409, "A check is on its way already", "Wait for it to end, then ask again."),
    REBUILD_RUNNING(
            409, "A rebuild is on its way already", "GET /v1/rebuilds/current tells how far it is; wait for its end."),
    UNKNOWN_REBUILD(404, "This instance knows no such rebuild", "POST /v1/rebuilds starts one; the last one is kept."),
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
            "The record still names a unit that does not exist on its day",
            "PUT /v1/units/{code} registers the unit, which releases what waits for it alone."),
    INVALID_DOSSIER_CODE(400, "That is no code of a dossier", "Codes are written H12.18-230315-0001."),
    UNKNOWN_DOSSIER(404, "No event of such a dossier is folded", "It may wait: GET /v1/quarantine lists what is held."),
    UNKNOWN_PART(400, "A rate has no such part", "Ask for numerator, denominator or gap."),
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
