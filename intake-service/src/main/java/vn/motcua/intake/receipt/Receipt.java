package vn.motcua.intake.receipt;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemType;
import vn.motcua.wire.EventJson;

/**
 * The account of one call. Every event below {@code unreadFrom} (or every event, without it) that is listed neither as
 * rejected nor as unacknowledged is in Kafka.
 */
public final class Receipt implements AutoCloseable {
    private final Rejections rejections;
    private final List<Unacknowledged> unacknowledged = new ArrayList<>();
    private long accepted;
    private long unreadFrom;
    private @Nullable Problem firstRejection;
    private @Nullable Problem stoppedBy;

    /** An empty account that keeps so many bytes of rejections in memory. */
    public Receipt(int inMemory) throws IOException {
        rejections = new Rejections(inMemory);
    }

    public void accept() {
        accepted++;
    }

    public void reject(long index, @Nullable String id, Problem problem) throws IOException {
        if (firstRejection == null) {
            firstRejection = problem;
        }
        rejections.add(index, id, problem);
    }

    public void missAcknowledgement(long index, String id) {
        unacknowledged.add(new Unacknowledged(index, id));
    }

    /** Nothing was read from this index on: of several indices the first one counts, of several reasons the last one. */
    public void stop(long index, Problem reason) {
        unreadFrom = stoppedBy == null ? index : Math.min(unreadFrom, index);
        stoppedBy = reason;
    }

    public long rejected() {
        return rejections.count();
    }

    public boolean missesAcknowledgements() {
        return !unacknowledged.isEmpty();
    }

    /** The HTTP status of this account. */
    public int status() {
        var problem = problem();
        if (problem != null) {
            return problem.status();
        }
        return rejected() == 0 && stoppedBy == null ? 202 : 207;
    }

    /** Writes the account as JSON; as a problem document if the status is an error. */
    public void writeTo(OutputStream out) throws IOException {
        try (var json = EventJson.FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            var problem = problem();
            if (problem != null) {
                Rejections.writeMembers(json, problem);
            }
            json.writeNumberField("accepted", accepted);
            json.writeArrayFieldStart("rejected");
            json.flush();
            rejections.copyTo(out);
            json.writeEndArray();
            writeUnacknowledged(json);
            writeStop(json);
            json.writeEndObject();
        }
    }

    @Override
    public void close() throws IOException {
        rejections.close();
    }

    /** What makes the whole call fail, or null if a part of it went well. */
    private @Nullable Problem problem() {
        if (stoppedBy != null && (accepted == 0 || outweighsSuccess(stoppedBy.type()))) {
            return stoppedBy;
        }
        if (accepted > 0 || firstRejection == null) {
            return null;
        }
        return rejected() == 1
                ? firstRejection
                : Problem.of(
                        IntakeProblem.NOTHING_ACCEPTED, rejected() + " of " + rejected() + " events were rejected");
    }

    private static boolean outweighsSuccess(ProblemType type) {
        return type == IntakeProblem.KAFKA_AWAY || type == IntakeProblem.BODY_TOO_LARGE;
    }

    private void writeUnacknowledged(JsonGenerator json) throws IOException {
        if (unacknowledged.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("unacknowledged");
        for (var event : unacknowledged) {
            json.writeStartObject();
            json.writeNumberField("index", event.index);
            json.writeStringField("id", event.id);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeStop(JsonGenerator json) throws IOException {
        if (stoppedBy == null) {
            return;
        }
        json.writeNumberField("unreadFrom", unreadFrom);
        if (problem() == null) {
            json.writeObjectFieldStart("stoppedBy");
            Rejections.writeMembers(json, stoppedBy);
            json.writeEndObject();
        }
    }

    private record Unacknowledged(long index, String id) {}
}
