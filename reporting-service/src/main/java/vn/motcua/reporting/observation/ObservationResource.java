package vn.motcua.reporting.observation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.figure.Observation;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.catalogue.CatalogueQueries;

/** Figures of units over a period. */
@Path("/v1/observations")
@Tag(name = "Figures")
public class ObservationResource {
    private static final String CSV = "text/csv";
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(Rendering.JSON_TYPE, Rendering.CSV_TYPE).build();

    private final CatalogueQueries catalogue;
    private final ObservationQueries queries;
    private final Rendering rendering;
    private final Clock clock;

    ObservationResource(CatalogueQueries catalogue, ObservationQueries queries, Rendering rendering, Clock clock) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.rendering = rendering;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Figures as JSON or, with Accept: text/csv, as CSV",
            description = "A strong ETag comes with every answer; If-None-Match spares an answer that did not change.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, in the order of the units asked for.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Observations.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The client has these very bytes.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing or wrong; field names it.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "A unit is not registered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "Neither JSON nor CSV is accepted.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The database is away; ask again after Retry-After seconds.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> observations(@BeanParam Question question, @Context Request request) {
        var variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException("Accept (expected: application/json or text/csv)");
        }
        return found(question)
                .map(found -> rendering.render(found, variant.getMediaType()).answer(request));
    }

    private Uni<List<Observation>> found(Question question) {
        var units = question.units();
        var breakdown = Breakdown.named(question.breakdown());
        var period = question.period(VietnamTime.dayOf(clock.instant()));
        return catalogue
                .unknownUnits(units)
                .invoke(ObservationResource::refuseUnknown)
                .chain(catalogue::indicatorCodes)
                .map(question::indicators)
                .flatMap(indicators -> queries.observations(units, breakdown, period, indicators));
    }

    private static void refuseUnknown(List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new ProblemException(ReportingProblem.UNKNOWN_UNIT, String.join(", ", unknown), "unit");
        }
    }
}
