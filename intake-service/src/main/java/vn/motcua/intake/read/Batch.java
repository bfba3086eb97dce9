package vn.motcua.intake.read;

import static vn.motcua.intake.IntakeProblem.CONTRACT_VIOLATION;
import static vn.motcua.intake.IntakeProblem.EVENT_TOO_LARGE;
import static vn.motcua.intake.IntakeProblem.NOT_AN_EVENT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.wire.EventJson;

/** A JSON array of structured events, of which one at a time is in memory. */
public final class Batch implements EventReader {
    private final InputStream body;
    private final long limit;
    private final int elementLimit;
    private @Nullable Opened opened;

    /**
     * A batch that lets go of what was read.
     *
     * @param limit bytes of the whole body
     * @param elementLimit bytes of one event
     */
    public Batch(InputStream body, long limit, int elementLimit) {
        this.body = body;
        this.limit = limit;
        this.elementLimit = elementLimit;
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            if (opened == null) {
                var tape = new Tape(Body.withoutByteOrderMark(body), limit, elementLimit);
                opened = new Opened(tape, EventJson.FACTORY.createParser(tape));
                var first = opened.parser.nextToken();
                if (first != JsonToken.START_ARRAY) {
                    return first == null ? Body.EMPTY : notAnArray();
                }
            }
            return element(opened);
        } catch (JsonProcessingException e) {
            return new Found.Stopped(Refusals.of(e));
        } catch (Tape.LimitPassed e) {
            return Body.tooLarge(limit);
        }
    }

    private @Nullable Found element(Opened batch) throws IOException {
        var token = batch.parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return batch.parser.nextToken() == null ? null : moreAfterTheEnd();
        }
        if (token != JsonToken.START_OBJECT) {
            batch.parser.skipChildren();
            return new Found.Refused(
                    null, Problem.ofPointer(CONTRACT_VIOLATION, "not an object (expected: a structured event)", ""));
        }
        var from = batch.parser.currentTokenLocation().getByteOffset();
        batch.tape.forgetBefore(from);
        batch.parser.skipChildren();
        var bytes = batch.tape.slice(from, batch.parser.currentLocation().getByteOffset());
        return bytes == null ? elementTooLarge() : OneEvent.structured(bytes);
    }

    private Found elementTooLarge() {
        return new Found.Refused(null, Problem.of(EVENT_TOO_LARGE, "expected: at most " + elementLimit + " bytes"));
    }

    private static Found notAnArray() {
        return new Found.Stopped(
                Problem.of(NOT_AN_EVENT, "not an array (expected: a JSON array of structured events)"));
    }

    private static Found moreAfterTheEnd() {
        return new Found.Stopped(
                Problem.of(NOT_AN_EVENT, "more after the end of the array (expected: one JSON array)"));
    }

    private record Opened(Tape tape, JsonParser parser) {}
}
