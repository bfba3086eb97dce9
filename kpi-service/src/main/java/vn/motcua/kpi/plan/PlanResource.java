package vn.motcua.kpi.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.PlanCode;
import vn.motcua.question.QuestionProblem;

/** The register of plans. */
@Path("/v1/plans")
@Tag(name = "Plans")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class PlanResource {
    private static final String HAS_TARGETS = "SELECT count(*) FROM kpi.target_change WHERE plan = ?1";

    private final PlanChecks checks;
    private final Clock clock;

    PlanResource(PlanChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPlans", summary = "All plans, by code")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Plan.class)))
    public Uni<List<Plan>> list() {
        return Panache.withSession(() -> Plan.listAll(Sort.by("code")));
    }

    @GET
    @Path("{plan}")
    @Operation(operationId = "getPlan", summary = "One plan")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "400", description = "Not a code of a plan.")
    @APIResponse(responseCode = "404", description = "There is no such plan.")
    public Uni<Plan> get(@Parameter(description = "Code of the plan", example = "campaign-69") @RestPath String plan) {
        var code = PlanCode.named(plan).value();
        return Panache.withSession(() -> Plan.<Plan>findById(code))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(QuestionProblem.UNKNOWN_PLAN, code, "plan"));
    }

    @PUT
    @Path("{plan}")
    @Operation(
            operationId = "putPlan",
            summary = "Makes a plan, or replaces what it is; its targets stay",
            description = "Days on which the plan's targets have judged figures already cannot be moved.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is kept, with what was left out.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "400", description = "Not a code of a plan, or a body that cannot be read.")
    @APIResponse(
            responseCode = "422",
            description = "Something is wrong with the plan, or it would change the past; field names it.")
    public Uni<Plan> put(
            @Parameter(description = "Code of the plan", example = "campaign-69") @RestPath String plan,
            @Nullable Plan body) {
        var code = PlanCode.named(plan).value();
        if (body == null) {
            throw new ProblemException(KpiProblem.INVALID_PLAN, "no body (expected: a plan)");
        }
        body.code = Objects.requireNonNullElse(body.code, code);
        if (!body.code.equals(code)) {
            throw new ProblemException(KpiProblem.INVALID_PLAN, body.code + " (expected: " + code + ")", "code");
        }
        checks.check(body);
        var today = VietnamTime.dayOf(clock.instant());
        return Panache.withTransaction(() -> refuseToChangeThePast(body, today)
                .chain(() -> Panache.getSession().flatMap(session -> session.merge(body))));
    }

    private static Uni<Void> refuseToChangeThePast(Plan plan, LocalDate today) {
        return Plan.<Plan>findById(plan.code, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .call(stored -> targets(plan.code).invoke(changes -> {
                    if (changes > 0) {
                        PlanChecks.keepThePast(stored, plan, today);
                    }
                }))
                .replaceWithVoid();
    }

    private static Uni<Long> targets(String plan) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HAS_TARGETS, Long.class)
                        .setParameter(1, plan)
                        .getSingleResult());
    }
}
