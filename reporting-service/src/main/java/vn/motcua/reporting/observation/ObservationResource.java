package vn.motcua.reporting.observation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.figure.Observation;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.catalogue.CatalogueQueries;

/** Figures of units over a period. */
@Path("/v1/observations")
@Tag(name = "Figures")
public class ObservationResource {
    private static final String CSV = "text/csv";

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
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Figures as JSON or, with Accept: text/csv, as CSV",
            description = "A strong ETag comes with every answer; If-None-Match spares an answer that did not change.")
    public Uni<Response> json(@BeanParam Question question, @Context Request request) {
        return observations(question)
                .map(found -> Rendered.of(MediaType.APPLICATION_JSON, rendering.json(found))
                        .answer(request));
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Uni<Response> csv(@BeanParam Question question, @Context Request request) {
        return observations(question)
                .map(found -> Rendered.of(CSV + ";charset=UTF-8", rendering.csv(found))
                        .answer(request));
    }

    private Uni<List<Observation>> observations(Question question) {
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
