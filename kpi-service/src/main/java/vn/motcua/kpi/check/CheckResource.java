package vn.motcua.kpi.check;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the tallies are what the dossiers say. */
@Path("/v1/checks")
@Tag(name = "Checks")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class CheckResource {
    private final Check check;

    CheckResource(Check check) {
        this.check = check;
    }

    @POST
    @Operation(
            operationId = "checkTallies",
            summary = "Counts every tally anew from the stored dossiers and tells every difference",
            description = "Reads one snapshot while folding and queries go on, and changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "No differences: the tallies are what the dossiers say.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckReport.class)))
    @APIResponse(responseCode = "409", description = "A check is on its way already.")
    public Uni<CheckReport> check() {
        return check.run();
    }
}
