package vn.motcua.reporting.reconciliation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;
import vn.motcua.question.Question;
import vn.motcua.reporting.csv.CsvLines;

/** Takes the list of another system, and answers with the bridge from our figures to theirs. */
@Path("/v1/reconciliations")
@Tag(name = "Reconciliation")
public class ReconciliationResource {
    private static final String CSV = "text/csv";
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CsvLines.TYPE).build();

    private final Reconciler reconciler;

    ReconciliationResource(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @POST
    @Consumes(CSV)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "reconcile",
            summary = "The bridge from our figures to those of another system, by cause",
            description = "A list of dossiers is compared with ours dossier by dossier: ours and the differences of all"
                    + " causes add up to theirs exactly, and each dossier has one cause. A list of figures is compared"
                    + " figure by figure. Nothing of the list is kept once it is answered. At most 500,000 rows in"
                    + " 64 MiB. JSON shows the first dossiers of each cause; Accept: text/csv gives all of them.")
    @RequestBody(
            required = true,
            description = "CSV in UTF-8 with a header line; comma, semicolon or tab. Columns that no map knows are"
                    + " ignored, so leave names of people out.",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = {
                                @ExampleObject(
                                        name = "dossiers",
                                        summary = "Dossiers in our own words",
                                        value = Examples.DOSSIERS),
                                @ExampleObject(
                                        name = "portal",
                                        summary = "Dossiers of the National Public Service Portal",
                                        value = Examples.PORTAL),
                                @ExampleObject(name = "figures", summary = "Figures", value = Examples.FIGURES)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The bridges, or the compared figures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(anyOf = {Reconciliation.class, FigureReconciliation.class})),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        example = Examples.DIFFERENCES)
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong or missing, a column is missing, or the text is no CSV in UTF-8; detail"
                    + " names the row.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The unit or the plan is not registered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "Neither JSON nor CSV is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The list has more bytes or rows than are taken.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is no text/csv in UTF-8, or is compressed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The plan does not cover the day asked for.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many lists are compared at once, or the database is away; send again after Retry-After"
                    + " seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response reconcile(
            InputStream body,
            @BeanParam Wanted wanted,
            @BeanParam Question question,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @Context Request request)
            throws IOException {
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException("Accept (expected: application/json or text/csv)");
        }
        refuseUnreadable(type, encoding);
        var asCsv = CsvLines.TYPE.isCompatible(variant.getMediaType());
        try (var list = NamelessFile.of(body)) {
            return switch (reconciler.compare(list, wanted, question, asCsv)) {
                case Reconciler.Answer.Json json ->
                    Response.ok(json.answer(), MediaType.APPLICATION_JSON_TYPE).build();
                case Reconciler.Answer.Csv csv ->
                    Response.ok(csv.lines().read(), CsvLines.TYPE).build();
            };
        }
    }

    /** A small compressed body may be a large list. */
    private static void refuseUnreadable(MediaType type, @Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException("Content-Encoding (expected: none)");
        }
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new NotSupportedException("charset (expected: UTF-8)");
        }
    }
}
