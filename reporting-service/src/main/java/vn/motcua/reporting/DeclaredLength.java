package vn.motcua.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.problem.HttpProblem;
import vn.motcua.problem.Problem;

/** Refuses a body that says itself that it is too large; the framework would do so without a problem document. */
@Singleton
final class DeclaredLength {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final long most;
    private final ObjectMapper mapper;

    DeclaredLength(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper mapper) {
        this.most = most.asLongValue();
        this.mapper = mapper;
    }

    /** Before the framework's own limit. */
    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseTooLarge);
    }

    private void refuseTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !LENGTH.matcher(length).matches() || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        var problem = Problem.of(HttpProblem.BODY_TOO_LARGE, length + " bytes (expected: at most " + most + " bytes)");
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // The body that is still on its way is not read.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(problem))
                .onComplete(sent -> request.request().connection().close());
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
