package vn.motcua.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem document. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return exception.problem().response();
    }

    // The framework has a mapper of its own for the first one, which answers with no problem document.
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response unreadable(JsonProcessingException exception) {
        return Problem.of(HttpProblem.BAD_REQUEST, exception.getOriginalMessage(), null)
                .response();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        var status = exception.getResponse().getStatus();
        var type = HttpProblem.of(status);
        var problem = new Problem(type.uri(), type.title(), status, String.valueOf(exception.getMessage()), null);
        return Response.fromResponse(exception.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception) {
        LOG.error("Request failed.", exception);
        return Problem.of(HttpProblem.INTERNAL_ERROR, "The log of this service says why.", null)
                .response();
    }
}
