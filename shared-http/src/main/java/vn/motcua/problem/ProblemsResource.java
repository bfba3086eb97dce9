package vn.motcua.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains the problems, at the addresses that are their types. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemsResource {
    private final ProblemTypes types;

    ProblemsResource(ProblemTypes types) {
        this.types = types;
    }

    @GET
    @Operation(operationId = "listProblems", summary = "Lists every problem type")
    public List<Explained> list() {
        return types.all().stream().map(Explained::of).toList();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblem", summary = "Explains one problem type")
    @APIResponse(
            responseCode = "200",
            description = "The type.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Explained.class)))
    @APIResponse(responseCode = "404", description = "There is no such type.")
    public Explained one(
            @Parameter(description = "Last part of the type", example = "unknown-parameter") @RestPath String slug) {
        return types.named(slug)
                .map(Explained::of)
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND, slug + " (expected: one of those at /problems)", "slug"));
    }

    /**
     * One problem type.
     *
     * @param advice what the sender can do
     */
    public record Explained(String type, String title, int status, String advice) {
        static Explained of(ProblemType type) {
            return new Explained(type.uri(), type.title(), type.status(), type.advice());
        }
    }
}
