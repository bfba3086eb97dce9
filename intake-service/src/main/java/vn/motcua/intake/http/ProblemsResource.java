package vn.motcua.intake.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.problem.ProblemType;

/** Explains the problems, at the addresses that are their types. */
@Path("/problems")
@Produces(ContentType.JSON)
@Tag(name = "problems", description = "What the problem types mean (RFC 9457)")
public class ProblemsResource {
    @GET
    @Operation(summary = "Lists every problem type")
    public List<Explained> list() {
        return Arrays.stream(ProblemType.values()).map(Explained::of).toList();
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "Explains one problem type")
    public Explained one(@PathParam("slug") String slug) {
        return ProblemType.of(slug).map(Explained::of).orElseThrow(NotFoundException::new);
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
