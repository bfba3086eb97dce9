package vn.motcua.intake.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be wrong with a call, with its HTTP status. */
public enum ProblemType {
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
    KAFKA_AWAY(503, "Events cannot be stored right now", "Send again what was not acknowledged; doubles count once."),
    NOT_FOUND(404, "There is nothing at this address", "GET /q/swagger-ui lists the addresses."),
    METHOD_NOT_ALLOWED(405, "This address does not take this method", "The Allow header says which it takes."),
    NOT_ACCEPTABLE(406, "The answer cannot have this content type", "Accept application/json."),
    BAD_REQUEST(400, "The request cannot be understood", "GET /q/swagger-ui describes the calls."),
    INTERNAL(500, "Something failed inside the service", "Send again; what was acknowledged before counts once.");

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the sender can do about it. */
    public String advice() {
        return advice;
    }

    /** Last part of the type's URI, such as {@code body-too-large}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the problem is described, relative to the service. */
    public String uri() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
