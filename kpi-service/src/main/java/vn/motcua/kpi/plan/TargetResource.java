package vn.motcua.kpi.plan;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Choice;
import vn.motcua.question.PlanCode;
import vn.motcua.question.QuestionProblem;

/** The targets of a plan. */
@Path("/v1/plans/{plan}/targets")
@Tag(name = "Plans")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class TargetResource {
    private final TargetStore store;
    private final Clock clock;

    TargetResource(TargetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getTargets",
            summary = "The targets of a plan that hold on a day, each with who set it, when and why")
    @APIResponse(
            responseCode = "200",
            description = "The targets, in the order of the catalogue.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Targets.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a code of a plan, not a day, or neither true nor false; field names it.")
    @APIResponse(responseCode = "404", description = "There is no such plan.")
    public Uni<Targets> get(
            @Parameter(description = "Code of the plan", example = "campaign-69") @RestPath String plan,
            @Parameter(
                            description = "The day; today in Vietnam if left out. The plan's nearest day stands in"
                                    + " for one that it does not cover",
                            example = "2023-05-09")
                    @RestQuery
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "true: with every change that there ever was",
                            example = "true",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @DefaultValue("false")
                    String history) {
        var code = PlanCode.named(plan);
        var day = asOf == null ? today() : day(asOf);
        var changes = Choice.of("history", history);
        return store.days(code).flatMap(days -> targets(code, days.nearest(day), changes));
    }

    @PUT
    @Operation(
            operationId = "putTargets",
            summary = "Makes a list of targets the plan's, from a day on",
            description = "What differs from the targets that hold is added as a change, and a target that is left out"
                    + " is taken back. Days before today keep their targets.")
    @APIResponse(
            responseCode = "200",
            description = "The targets that hold on the first day of the change.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Targets.class)))
    @APIResponse(responseCode = "400", description = "Not a code of a plan, or a body that cannot be read.")
    @APIResponse(responseCode = "404", description = "There is no such plan.")
    @APIResponse(
            responseCode = "422",
            description = "Something is wrong with a target, or it would change the past; pointer or field names it."
                    + " Nothing of the list is kept.")
    public Uni<Targets> put(
            @Parameter(description = "Code of the plan", example = "campaign-69") @RestPath String plan,
            @Nullable TargetList body) {
        var code = PlanCode.named(plan);
        if (body == null) {
            throw new ProblemException(KpiProblem.INVALID_TARGET, "no body (expected: a list of targets)");
        }
        return store.replace(code, body, today()).flatMap(from -> targets(code, from, false));
    }

    private Uni<Targets> targets(PlanCode plan, LocalDate day, boolean history) {
        return store.holding(plan, day)
                .flatMap(holding -> history
                        ? store.history(plan).map(changes -> new Targets(plan.value(), day, holding, changes))
                        : Uni.createFrom().item(new Targets(plan.value(), day, holding, null)));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private static LocalDate day(String asOf) {
        try {
            return VietnamTime.day("asOf", asOf);
        } catch (RefusedValue e) {
            throw new ProblemException(QuestionProblem.INVALID_DAY, e.detail(), e.field());
        }
    }
}
