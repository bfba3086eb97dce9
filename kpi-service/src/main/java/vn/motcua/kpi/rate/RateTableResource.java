package vn.motcua.kpi.rate;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Level;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Span;

/** The rates of all units of a level, side by side. */
@Path("/v1/rates")
@Tag(name = "Rates")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class RateTableResource {
    private final Asking asking;
    private final RateQueries queries;

    RateTableResource(Asking asking, RateQueries queries) {
        this.asking = asking;
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "getRateTable",
            summary = "The rates of every unit of a level, judged by their targets and ranked",
            description = "Every unit that exists on the last day is in it; one that sent nothing is marked as silent."
                    + " Days are asked for as for one unit.")
    @APIResponse(
            responseCode = "200",
            description = "The rates, by the codes of the units, then in the order of the catalogue.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rates.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown, missing, wrong or in conflict with another; field names it.")
    @APIResponse(responseCode = "404", description = "The unit or the plan is not registered.")
    @APIResponse(responseCode = "422", description = "The plan has not begun by the day.")
    public Uni<Rates> table(
            @Parameter(description = "PROVINCE, DISTRICT or COMMUNE", example = "COMMUNE", required = true)
                    @RestQuery
                    @Nullable
                    String level,
            @Parameter(description = "Only units below this one, by its code or an alias", example = "H12")
                    @RestQuery
                    @Nullable
                    String under,
            @BeanParam Question question) {
        var known = level(level);
        return asking.asked(under, "under", question)
                .flatMap(asked -> queries.ofLevel(known, asked.unit(), asked.figures())
                        .map(found -> ranked(found, asked.figures().span())));
    }

    private static Rates ranked(List<Found> found, Span span) {
        var ranks = Ranking.of(found);
        return new Rates(
                found.stream()
                        .map(one -> JudgedRate.of(one, span, ranks.get(one)))
                        .toList(),
                null);
    }

    private static Level level(@Nullable String name) {
        if (name == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER,
                    "no level (expected: one of " + Arrays.toString(Level.values()) + ")",
                    "level");
        }
        return Level.named(name);
    }
}
