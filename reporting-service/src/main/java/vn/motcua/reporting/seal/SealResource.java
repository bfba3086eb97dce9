package vn.motcua.reporting.seal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.question.Limit;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.answer.Rendered;
import vn.motcua.reporting.report.ReportAnswer;
import vn.motcua.reporting.report.ReportFormat;

/** Sealed reports. */
@Path("/v1/seals")
@Tag(name = "Seals")
@RunOnVirtualThread
public class SealResource {
    private final Sealables sealables;
    private final Sealing sealing;
    private final SealQueries queries;
    private final Comparison comparison;
    private final Clock clock;

    SealResource(Sealables sealables, Sealing sealing, SealQueries queries, Comparison comparison, Clock clock) {
        this.sealables = sealables;
        this.sealing = sealing;
        this.queries = queries;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** Sealed reports, the last one first. */
    record Seals(
            List<Seal> seals,

            @Schema(description = "Cursor of the page that follows; null on the last one") @Nullable
            String next) {
        Seals {
            seals = List.copyOf(seals);
        }
    }

    /** A seal with what is another number now. */
    record SealDifferences(
            Seal seal,

            @Schema(description = "Empty while the report would come out the same")
            List<Difference> differences) {
        SealDifferences {
            differences = List.copyOf(differences);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sealReport",
            summary = "Seals a report by hand, with the figures of now",
            description =
                    "A report that is sealed already takes a reason and gets another edition; the one before stays as"
                            + " it is. No figure changes while it is read: the fold waits for it.")
    @APIResponse(
            responseCode = "201",
            description = "Sealed.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The address of the seal.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Seal.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body cannot be read, or a name in it is none.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The form, the unit or the plan is unknown.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is sealed already, and no reason is given.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "A field is missing or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response seal(@Nullable SealRequest request) {
        if (request == null) {
            throw ReportingProblem.INVALID_SEAL.refused("form", "null", "a JSON object that names a report");
        }
        var by = request.givenBy();
        var reason = request.givenReason();
        var sealable = sealables
                .of(request, VietnamTime.dayOf(clock.instant()))
                .await()
                .indefinitely();
        var seal = sealing.seal(sealable, new Sealing.Order(by, null, reason));
        return Response.created(URI.create("/v1/seals/" + seal.id()))
                .entity(seal)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSeals", summary = "The sealed reports, all editions, the last one first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content = @Content(schema = @Schema(implementation = Seals.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Seals seals(
            @Parameter(description = "Only of this form", example = "weekly-sheet") @RestQuery @Nullable String form,
            @Parameter(description = "Only of this unit, by its code or an alias", example = "H12") @RestQuery @Nullable
                    String unit,
            @Parameter(description = Limit.DESCRIPTION, example = "100") @RestQuery @Nullable String limit,
            @Parameter(description = "What next said in the answer before", example = "7") @RestQuery @Nullable
                    String cursor) {
        var rows = Limit.of(limit);
        var found = queries.list(form, unit, cursor == null ? null : number("cursor", cursor), rows + 1);
        return found.size() <= rows
                ? new Seals(found, null)
                : new Seals(found.subList(0, rows), "" + found.get(rows - 1).id());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getSeal", summary = "A seal, without the report")
    @APIResponse(
            responseCode = "200",
            description = "The seal.",
            content = @Content(schema = @Schema(implementation = Seal.class)))
    @APIResponse(
            responseCode = "404",
            description = "No report is sealed under this number.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Seal seal(@Parameter(description = "Number of the seal", example = "7") @RestPath String id) {
        return sealed(id).seal();
    }

    @GET
    @Path("{id}/report")
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            operationId = "getSealedReport",
            summary = "The sealed report, word for word",
            description = "As JSON the very bytes of which sha256 is the hash; as CSV and XLSX made from them.")
    @APIResponse(
            responseCode = "200",
            description = "The report, with a strong ETag.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The client has these very bytes.")
    @APIResponse(
            responseCode = "404",
            description = "No report is sealed under this number.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "None of JSON, CSV and XLSX is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response report(
            @Parameter(description = "Number of the seal", example = "7") @RestPath String id,
            @Context Request request,
            @Context HttpHeaders headers) {
        var sealed = sealed(id);
        var format = ReportFormat.accepted(request);
        return format == ReportFormat.JSON
                ? new Rendered(MediaType.APPLICATION_JSON_TYPE, sealed.content().getBytes(StandardCharsets.UTF_8))
                        .answer(request, headers)
                : ReportAnswer.of(sealed.report(), format, false, request, headers);
    }

    @GET
    @Path("{id}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSealDifferences",
            summary = "What is another number now, and because of which dossiers",
            description = "Numbers that are sums of others of the same row are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            content = @Content(schema = @Schema(implementation = SealDifferences.class)))
    @APIResponse(
            responseCode = "404",
            description = "No report is sealed under this number.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SealDifferences differences(
            @Parameter(description = "Number of the seal", example = "7") @RestPath String id) {
        var sealed = sealed(id);
        return new SealDifferences(sealed.seal(), comparison.of(sealed));
    }

    private SealQueries.Sealed sealed(String id) {
        return queries.one(number("id", id))
                .orElseThrow(
                        () -> ReportingProblem.UNKNOWN_SEAL.refused("id", id, "a number that GET /v1/seals gives"));
    }

    private static long number(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw QuestionProblem.INVALID_CURSOR.refused(field, text, "a number");
        }
        return Long.parseLong(text);
    }
}
