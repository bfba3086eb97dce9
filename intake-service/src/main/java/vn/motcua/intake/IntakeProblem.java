package vn.motcua.intake;

import vn.motcua.problem.ProblemType;

/** Every problem of its own that intake-service can answer. */
public enum IntakeProblem implements ProblemType {
    EMPTY_BODY(400, "The body is empty", "Send an event, a batch or a stream; GET /v1/event-types has examples."),
    MALFORMED_JSON(400, "The body is not JSON", "Check the JSON at the place that the detail names."),
    NOT_AN_EVENT(
            400, "The body is not a CloudEvent", "Send a structured event, or add the ce- headers of binary mode."),
    CONTRACT_VIOLATION(
            422, "The event breaks the contract", "Correct the field that the pointer names and send again."),
    TIME_AHEAD(422, "The event lies in the future", "Check the clock of the sending system: time is when it happened."),
    EVENT_TOO_LARGE(413, "The event is too large", "An event needs less than 2 KiB: send no files and no free text."),
    BODY_TOO_LARGE(
            413, "The body is too large", "Send smaller batches, or a stream (application/x-ndjson) of any length."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "This content type is not taken", "Send one of the content types that the detail names."),
    UNSUPPORTED_ENCODING(415, "This content encoding is not taken", "Send the body uncompressed and in UTF-8."),
    NOTHING_ACCEPTED(422, "No event was accepted", "The list of rejected events says why, one by one."),
    TOO_MANY_REJECTED(
            422, "Too many events were rejected", "Reading stopped; correct the sender before sending the rest."),
    KAFKA_AWAY(503, "Events cannot be stored right now", "Send again what was not acknowledged; doubles count once.");

    private final int status;
    private final String title;
    private final String advice;

    IntakeProblem(int status, String title, String advice) {
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
