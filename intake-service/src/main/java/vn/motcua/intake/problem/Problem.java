package vn.motcua.intake.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.motcua.wire.ContractViolation;

/**
 * One thing that is wrong.
 *
 * @param detail what stands there, what was expected, what to do
 * @param pointer RFC 6901 pointer into the structured event, or null if no field is to blame
 */
public record Problem(
        ProblemType type, String detail, @Nullable String pointer) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, null);
    }

    public static Problem of(ContractViolation violation) {
        return new Problem(ProblemType.CONTRACT_VIOLATION, violation.detail(), violation.pointer());
    }

    /** Where the JSON breaks; the parser's own words would quote what was sent. */
    public static Problem malformed(JsonProcessingException broken) {
        var location = broken.getLocation();
        var place = location == null
                ? ""
                : " near line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        var reason = broken instanceof StreamConstraintsException
                ? "nested too deeply, or a text or number too long" + place
                : "not JSON" + place;
        return of(ProblemType.MALFORMED_JSON, reason + " (expected: an event as in GET /v1/event-types)");
    }

    /** Writes the members into an object that is open. */
    public void writeMembers(JsonGenerator json) throws IOException {
        json.writeStringField("type", type.uri());
        json.writeStringField("title", type.title());
        json.writeStringField("detail", detail);
        if (pointer != null) {
            json.writeStringField("pointer", pointer);
        }
    }
}
