package vn.motcua.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A problem document, media type {@code application/problem+json}.
 *
 * @param type stable relative URI of the kind of problem
 * @param detail what is wrong this time, and what was expected
 * @param field the parameter or JSON field that is to blame, if one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, @Nullable String field) {
        return new Problem(type.uri(), type.title(), type.status(), detail, field);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
