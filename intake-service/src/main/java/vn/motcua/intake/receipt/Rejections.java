package vn.motcua.intake.receipt;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.wire.EventJson;

/** The list of rejected events, as JSON from the start, because it may be longer than memory. */
final class Rejections implements AutoCloseable {
    private final Spill spill;
    private final JsonGenerator json;
    private long count;

    Rejections(int inMemory) throws IOException {
        spill = new Spill(inMemory);
        json = EventJson.FACTORY.createGenerator(spill).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void add(long index, @Nullable String id, Problem problem) throws IOException {
        if (count > 0) {
            json.writeRaw(',');
        }
        count++;
        json.writeStartObject();
        json.writeNumberField("index", index);
        json.writeStringField("id", id);
        json.writeObjectFieldStart("problem");
        writeMembers(json, problem);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes into an object that is open. */
    static void writeMembers(JsonGenerator json, Problem problem) throws IOException {
        for (var member : problem.members().entrySet()) {
            json.writeObjectField(member.getKey(), member.getValue());
        }
    }

    long count() {
        return count;
    }

    /** Writes the elements, without the brackets around them. */
    void copyTo(OutputStream out) throws IOException {
        json.flush();
        spill.copyTo(out);
    }

    @Override
    public void close() throws IOException {
        json.close();
        spill.close();
    }
}
