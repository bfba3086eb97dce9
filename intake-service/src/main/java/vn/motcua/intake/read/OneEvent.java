package vn.motcua.intake.read;

import static vn.motcua.intake.IntakeProblem.MALFORMED_JSON;
import static vn.motcua.intake.IntakeProblem.NOT_AN_EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vn.motcua.problem.Problem;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.ContractViolation;
import vn.motcua.wire.EventJson;

/** Reads single events, each from bytes that are there as a whole. */
public final class OneEvent {
    private OneEvent() {}

    /** A body that is one structured event. */
    public static EventReader structured(InputStream body, int limit) {
        return new Once(() -> whole(body, limit, OneEvent::structuredBody));
    }

    /** A body that is the data of an event whose attributes are given. */
    public static EventReader binary(Map<String, String> attributes, InputStream body, int limit) {
        return new Once(() -> whole(body, limit, data -> stopIfNotJson(binaryData(attributes, data))));
    }

    /** What these bytes of a line or of a batch's element hold. */
    static Found structured(byte[] bytes) {
        try {
            return new Found.Event(EventJson.read(bytes));
        } catch (ContractViolation e) {
            return new Found.Refused(Ids.in(bytes), Refusals.of(e));
        } catch (JsonProcessingException e) {
            return new Found.Refused(null, Refusals.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static Found structuredBody(byte[] bytes) {
        var found = structured(bytes);
        if (found instanceof Found.Refused(var _, var problem)
                && problem.type() != MALFORMED_JSON
                && Ids.lacks(Attributes.SPEC_VERSION, bytes)
                && Ids.lacks(Attributes.TYPE, bytes)) {
            return new Found.Stopped(Problem.of(
                    NOT_AN_EVENT,
                    "neither specversion nor type, and no ce- headers (expected: an event as in GET /v1/event-types)"));
        }
        return stopIfNotJson(found);
    }

    private static Found binaryData(Map<String, String> attributes, byte[] data) {
        try {
            return new Found.Event(EventJson.read(attributes, data));
        } catch (ContractViolation e) {
            return new Found.Refused(Ids.shown(attributes.get(Attributes.ID)), Refusals.of(e));
        } catch (JsonProcessingException e) {
            return new Found.Refused(null, Refusals.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static Found stopIfNotJson(Found found) {
        return found instanceof Found.Refused(var _, var problem) && problem.type() == MALFORMED_JSON
                ? new Found.Stopped(problem)
                : found;
    }

    private static Found whole(InputStream body, int limit, Content content) throws IOException {
        var bytes = Body.withoutByteOrderMark(body).readNBytes(limit + 1);
        if (bytes.length > limit) {
            return Body.tooLarge(limit);
        }
        return Body.isBlank(bytes) ? Body.EMPTY : content.read(bytes);
    }

    private interface Content {
        Found read(byte[] bytes);
    }
}
