package vn.motcua.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem document. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    // While something is away, every request says so.
    private static final long NANOS_BETWEEN_WARNINGS = Duration.ofSeconds(10).toNanos();

    private final ProblemPage page;
    private final ProblemTypes types;
    private final AllowedMethods allowedMethods;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    ProblemMappers(ProblemPage page, ProblemTypes types, AllowedMethods allowedMethods) {
        this.page = page;
        this.types = types;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return response(exception.problem());
    }

    // The framework has a mapper of its own for the first one, which answers with no problem document.
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response unreadable(JsonProcessingException exception) {
        return response(UnreadableJson.problem(HttpProblem.BAD_REQUEST, exception));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception, ContainerRequestContext request) {
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        var status = exception.getResponse().getStatus();
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        var detail = request.getMethod() + " " + path;
        if (status != 405) {
            return response(new Problem(types.ofStatus(status), status, detail + reason(exception), null, null));
        }
        var allowed = String.join(", ", allowedMethods.of(path));
        var problem = Problem.of(HttpProblem.METHOD_NOT_ALLOWED, detail + " (expected: " + allowed + ")");
        return Response.fromResponse(response(problem))
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception) {
        var known = page.behind(exception);
        if (known.isPresent()) {
            log(known.get(), exception);
            return response(known.get());
        }
        LOG.error("Request failed.", exception);
        return response(Problem.of(HttpProblem.INTERNAL_ERROR, "see the log of this service"));
    }

    /** What whoever threw it wrote; the framework's own words only repeat the status. */
    private static String reason(WebApplicationException exception) {
        var message = exception.getMessage();
        return message == null || message.startsWith("HTTP ") ? "" : ": " + message;
    }

    private void log(Problem problem, Throwable exception) {
        if (problem.status() < 500) {
            LOG.debugf(exception, "Request ended early. problem=%s", problem.type());
            return;
        }
        var next = nextWarning.get();
        var now = System.nanoTime();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + NANOS_BETWEEN_WARNINGS)) {
            LOG.warnf("Requests cannot be answered. problem=%s cause=%s", problem.type(), exception);
        }
    }

    private static Response response(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
