package vn.motcua.intake.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.motcua.intake.problem.Problem;
import vn.motcua.intake.problem.ProblemType;

/** Turns what the framework throws into problem documents. */
public class FrameworkProblems {
    private static final Logger LOG = Logger.getLogger(FrameworkProblems.class);

    @ServerExceptionMapper
    public Response refused(WebApplicationException failure, UriInfo uri) {
        var status = failure.getResponse().getStatus();
        var path = "/" + uri.getPath().replaceFirst("^/", "");
        var response = problem(typeOf(status), path);
        if (status != 405) {
            return response;
        }
        // The framework leaves it out; RFC 9110 asks for it.
        var allowed = path.equals("/v1/events") ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
        return Response.fromResponse(response)
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    @ServerExceptionMapper
    public Response clientGone(IOException failure) {
        LOG.debug("A client went away", failure);
        return problem(ProblemType.BAD_REQUEST, "the body ended before its end");
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        LOG.error("A call failed", failure);
        return problem(ProblemType.INTERNAL, "see the log of the service");
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        };
    }

    private static Response problem(ProblemType type, String detail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", detail + " (" + type.advice() + ")");
        return Response.status(type.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(members)
                .build();
    }
}
