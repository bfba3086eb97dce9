package vn.motcua.reporting.sdmx;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.motcua.problem.Problem;
import vn.motcua.reporting.ReportingProblem;

/** Answers refusals with the error message of SDMX-ML 2.1, or with a problem document where JSON is asked for. */
class SdmxErrors {
    @ServerExceptionMapper
    Response error(SdmxRefusal refusal, ContainerRequestContext request) {
        var problem = refusal.problem();
        var asksForJson = request.getAcceptableMediaTypes().stream()
                .limit(1)
                .anyMatch(type -> type.getSubtype().endsWith("json"));
        var response = Response.status(problem.status());
        return asksForJson
                ? response.type(Problem.MEDIA_TYPE).entity(problem).build()
                : response.type(MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
                        .entity(message(problem))
                        .build();
    }

    private static byte[] message(Problem problem) {
        var out = new ByteArrayOutputStream();
        var field = problem.field() == null ? "" : problem.field() + ": ";
        try {
            new Xml(out)
                    .root(Namespace.MESSAGE, "Error", Namespace.COMMON)
                    .start(Namespace.MESSAGE, "ErrorMessage")
                    .attribute("code", Integer.toString(code(problem)))
                    .text(Namespace.COMMON, "Text", "en", problem.type().title() + ": " + field + problem.detail())
                    .end()
                    .end()
                    .finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return out.toByteArray();
    }

    /** The standard's own numbers. */
    private static int code(Problem problem) {
        return switch (problem.type()) {
            case ReportingProblem.SDMX_NO_RESULTS -> 100;
            case ReportingProblem.SDMX_TOO_LARGE -> 130;
            case ReportingProblem.SDMX_SYNTAX -> 140;
            case ReportingProblem.SDMX_SEMANTIC -> 150;
            default -> problem.status();
        };
    }
}
