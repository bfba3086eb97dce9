package vn.motcua.kpi.rebuild;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.question.Choice;

/** Whether what stands is what the log says, and making it so. */
@Path("/v1/rebuilds")
@Tag(name = "Checks")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class RebuildResource {
    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @Blocking
    @Operation(
            operationId = "startRebuild",
            summary = "Starts to fold the whole log anew, beside the live tables",
            description =
                    "Tells every difference at its end and writes what differs into the live tables in one transaction."
                            + " Folding goes on until then and waits for the comparison, as registrations do.")
    @APIResponse(
            responseCode = "202",
            description = "It has started.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to ask how far it is.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildStatus.class)))
    @APIResponse(responseCode = "400", description = "apply is neither true nor false.")
    @APIResponse(responseCode = "409", description = "A rebuild is on its way already, here or on another instance.")
    public Response start(
            @Parameter(
                            description = "true writes what differs, false only tells it",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @DefaultValue("true")
                    String apply) {
        var started = rebuilds.start(Choice.of("apply", apply));
        return Response.accepted(started)
                .location(URI.create("/v1/rebuilds/" + started.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRebuild",
            summary = "How far a rebuild is, and what came out",
            description = "Known to the instance that runs it, until it starts the next one.")
    @APIResponse(responseCode = "200", description = "As JSON, or as lines of text for a terminal.")
    @APIResponse(responseCode = "404", description = "This instance knows no such rebuild.")
    public RebuildStatus status(
            @Parameter(description = "As POST answered, or current for the last one", example = "current") @RestPath
                    String id) {
        return rebuilds.last()
                .filter(last -> id.equals("current") || id.equals(last.id()))
                .orElseThrow(
                        () -> KpiProblem.UNKNOWN_REBUILD.refused("id", id, "the id of the last rebuild, or current"));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String text(String id) {
        return RebuildText.of(status(id));
    }
}
