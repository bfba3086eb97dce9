package vn.motcua.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * A problem document, media type {@code application/problem+json}.
 *
 * @param status that of the type, unless the framework found a finer one
 * @param detail what is wrong this time, and what was expected
 * @param field the parameter or member of a flat object that is to blame, if one is
 * @param pointer RFC 6901 pointer to what is to blame in a document of many levels, such as an event
 */
@Schema(
        description = "A problem document of RFC 9457, or a problem in a list.",
        requiredProperties = {"type", "title", "status", "detail"},
        properties = @SchemaProperty(name = "title", type = SchemaType.STRING))
public record Problem(
        @Schema(
                implementation = String.class,
                format = "uri-reference",
                description = "Explained at this address.",
                examples = "/problems/not-found")
        ProblemType type,

        int status,

        @Schema(description = "What is wrong this time, and what was expected.")
        String detail,

        @Schema(description = "The parameter or member that is to blame.") @Nullable
        String field,

        @Schema(description = "RFC 6901 pointer to what is to blame in an event.", examples = "/data/unit") @Nullable
        String pointer) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, null, null);
    }

    public static Problem ofField(ProblemType type, String detail, String field) {
        return new Problem(type, type.status(), detail, field, null);
    }

    public static Problem ofPointer(ProblemType type, String detail, String pointer) {
        return new Problem(type, type.status(), detail, null, pointer);
    }

    /** The members of the JSON object, in their order; each a text or a number. */
    @JsonValue
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", status);
        members.put("detail", detail);
        if (field != null) {
            members.put("field", field);
        }
        if (pointer != null) {
            members.put("pointer", pointer);
        }
        return members;
    }
}
