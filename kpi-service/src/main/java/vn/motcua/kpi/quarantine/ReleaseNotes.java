package vn.motcua.kpi.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;

/** Reads the note that may come with a release, whatever content type a client puts on nothing. */
@Singleton
class ReleaseNotes {
    private static final List<String> MEMBERS = List.of("by", "reason");

    private final ObjectMapper json;

    ReleaseNotes(ObjectMapper json) {
        this.json = json;
    }

    ReleaseNote read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return ReleaseNote.NONE;
        }
        var note = tree(body);
        note.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw KpiProblem.INVALID_RELEASE.refused(name, name, "by or reason");
            }
        });
        return new ReleaseNote(text(note, "by"), text(note, "reason"));
    }

    private JsonNode tree(String body) {
        try {
            var note = json.readTree(body);
            if (note.isObject()) {
                return note;
            }
        } catch (JsonProcessingException e) {
            // Said below: what the parser says of it helps nobody.
        }
        throw KpiProblem.INVALID_RELEASE.refused("body", body, "a JSON object with by and reason, or nothing");
    }

    private static @Nullable String text(JsonNode note, String name) {
        var found = note.path(name);
        if (found.isNull() || found.isMissingNode()) {
            return null;
        }
        if (!found.isTextual()) {
            throw KpiProblem.INVALID_RELEASE.refused(name, found.toString(), "a text");
        }
        return found.textValue();
    }
}
