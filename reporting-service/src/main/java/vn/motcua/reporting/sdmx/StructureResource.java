package vn.motcua.reporting.sdmx;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.problem.Problem;

/** Flows, structures and lists of codes for SDMX tools. */
@Path("/sdmx")
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "The structure message.",
        content = @Content(mediaType = "application/vnd.sdmx.structure+xml;version=2.1"))
@APIResponse(
        responseCode = "400",
        description = "SDMX error 140: a parameter breaks the rules, and is named.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "404",
        description = "SDMX error 100: there is no such artefact.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "406",
        description = "SDMX-ML is not accepted.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "501",
        description = "SDMX error 501: a resource of the standard that is not offered.",
        content = @Content(mediaType = "application/xml"))
@APIResponse(
        responseCode = "503",
        description = "The database is away; ask again after Retry-After seconds.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StructureResource {
    private static final MediaType STRUCTURE =
            new MediaType("application", "vnd.sdmx.structure+xml", Map.of("version", "2.1"));
    private static final String RESOURCES = "dataflow, datastructure, codelist, conceptscheme or structure for all";

    private final CodeQueries codes;
    private final Clock clock;

    StructureResource(CodeQueries codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @Path("{resource}")
    @Blocking
    @Operation(operationId = "listSdmxArtefacts", summary = "Every artefact of a resource")
    public Response everything(
            @Parameter(description = RESOURCES, example = "dataflow") @PathParam("resource") String resource,
            @BeanParam StructureQuestion question,
            @Context HttpHeaders headers)
            throws IOException {
        return ofVersion(resource, "all", "all", "latest", question, headers);
    }

    @GET
    @Path("{resource}/{agency}")
    @Blocking
    @Operation(operationId = "listSdmxArtefactsOfAgency", summary = "The artefacts of an agency")
    public Response ofAgency(
            @Parameter(description = RESOURCES, example = "dataflow") @PathParam("resource") String resource,
            @Parameter(description = "MOTCUA, SDMX or all", example = "all") @PathParam("agency") String agency,
            @BeanParam StructureQuestion question,
            @Context HttpHeaders headers)
            throws IOException {
        return ofVersion(resource, agency, "all", "latest", question, headers);
    }

    @GET
    @Path("{resource}/{agency}/{id}")
    @Blocking
    @Operation(operationId = "getSdmxArtefact", summary = "An artefact")
    public Response latest(
            @Parameter(description = RESOURCES, example = "dataflow") @PathParam("resource") String resource,
            @Parameter(description = "MOTCUA, SDMX or all", example = "all") @PathParam("agency") String agency,
            @Parameter(description = "The id, or all", example = "KPI") @PathParam("id") String id,
            @BeanParam StructureQuestion question,
            @Context HttpHeaders headers)
            throws IOException {
        return ofVersion(resource, agency, id, "latest", question, headers);
    }

    @GET
    @Path("{resource}/{agency}/{id}/{version}")
    @Blocking
    @Operation(operationId = "getSdmxArtefactInVersion", summary = "An artefact in a version, as SDMX-ML 2.1")
    public Response ofVersion(
            @Parameter(description = RESOURCES, example = "datastructure") @PathParam("resource") String resource,
            @Parameter(description = "MOTCUA, SDMX or all", example = "MOTCUA") @PathParam("agency") String agency,
            @Parameter(description = "The id, or all", example = "KPI") @PathParam("id") String id,
            @Parameter(description = "1.0, latest or all", example = "latest") @PathParam("version") String version,
            @BeanParam StructureQuestion question,
            @Context HttpHeaders headers)
            throws IOException {
        var mediaType = chosen(headers);
        var asked = StructureQuestion.asked(resource, agency, id, version);
        var shown = EnumSet.copyOf(asked);
        shown.addAll(References.of(asked, question.references()));
        var stubs = Stubs.of(asked, shown, question.detail());
        var message = new ByteArrayOutputStream();
        new StructureMessage(Header.now(clock), codes.codes(), shown, stubs).writeTo(message);
        return Response.ok(message.toByteArray(), mediaType)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static MediaType chosen(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.getSubtype().equals("xml")) {
                return new MediaType(accepted.getType(), "xml", "UTF-8");
            }
            var version = accepted.getParameters().getOrDefault("version", "2.1");
            if (accepted.isCompatible(STRUCTURE) && version.equals("2.1")) {
                return STRUCTURE;
            }
        }
        throw new NotAcceptableException("Accept (expected: " + STRUCTURE + ")");
    }
}
