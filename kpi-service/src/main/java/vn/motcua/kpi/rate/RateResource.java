package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.motcua.question.Question;

/** The rates of one unit. */
@Path("/v1/units/{code}/rates")
@Tag(name = "Rates")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class RateResource {
    private final Asking asking;
    private final RateQueries queries;

    RateResource(Asking asking, RateQueries queries) {
        this.asking = asking;
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "getRates",
            summary = "The rates of a unit with all units below it, judged by their targets",
            description =
                    "Days are asked for in one of four ways: window with asOf, from with to, calendar with period,"
                            + " or a plan to date. The target is that of the last day; of a plan to date come baseline, pace,"
                            + " forecast and what each day left needs.")
    @APIResponse(
            responseCode = "200",
            description = "The rates, in the order of the catalogue.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rates.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown, wrong or in conflict with another; field names it.")
    @APIResponse(responseCode = "404", description = "The unit or the plan is not registered.")
    @APIResponse(responseCode = "422", description = "The plan has not begun by the day.")
    public Uni<Rates> rates(
            @Parameter(description = "Code of the unit, or an alias", example = "H12") @RestPath String code,
            @BeanParam Question question) {
        return asking.asked(code, "code", question)
                .flatMap(asked -> queries.ofUnit(Objects.requireNonNull(asked.unit()), asked.figures())
                        .map(found -> new Rates(
                                found.stream()
                                        .map(one -> JudgedRate.of(
                                                one, asked.figures().span(), null))
                                        .toList(),
                                null)));
    }
}
