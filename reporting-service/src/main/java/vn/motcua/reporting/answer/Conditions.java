package vn.motcua.reporting.answer;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client has an answer already.
 *
 * @param question everything that was asked
 */
public record Conditions(Stand stand, String question, Format format) {

    /** 304 if the client has this very answer; null if it must be sent. */
    public @Nullable Response unchanged(Request request, HttpHeaders headers) {
        var unchanged = request.evaluatePreconditions(tag(headers));
        return unchanged == null ? null : with(unchanged, headers).build();
    }

    /** The answer, without its body. */
    public Response.ResponseBuilder answer(HttpHeaders headers) {
        return with(Response.ok().type(format.type()), headers);
    }

    private Response.ResponseBuilder with(Response.ResponseBuilder answer, HttpHeaders headers) {
        var changedAt = stand.changedAt();
        return answer.tag(tag(headers))
                .lastModified(changedAt == null ? null : Date.from(changedAt))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }

    /** A coded answer has other bytes, so another strong tag. */
    public EntityTag tag(HttpHeaders headers) {
        return isCoded(headers) ? stand.tag(question + " " + format + " gzip") : plainTag();
    }

    /** That of the answer before it is coded. */
    public EntityTag plainTag() {
        return stand.tag(question + " " + format);
    }

    static boolean isCoded(HttpHeaders headers) {
        var coding = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return coding != null && coding.toLowerCase(Locale.ROOT).contains("gzip");
    }
}
