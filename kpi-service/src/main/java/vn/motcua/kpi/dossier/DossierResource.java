package vn.motcua.kpi.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.dossier.DossierQueries.Dossiers;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;
import vn.motcua.question.Limit;
import vn.motcua.question.QuestionProblem;

/** The dossiers behind the figures. */
@Path("/v1/dossiers")
@Tag(name = "Dossiers")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class DossierResource {
    private final DossierQueries queries;
    private final Clock clock;

    DossierResource(DossierQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDossiers",
            summary = "Exactly the dossiers behind a number, by code; total is the number",
            description =
                    "Either the dossiers of a part of a rate (unit, indicator, part, from, to), or those in a state.")
    @APIResponse(responseCode = "200", description = "A page of dossiers; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "Parameters that make no question; the field is named")
    @APIResponse(responseCode = "404", description = "No such unit is registered")
    public Uni<Dossiers> list(
            @BeanParam Parameters asked,
            @Parameter(description = Limit.DESCRIPTION, example = Limit.USUAL) @RestQuery @Nullable String limit,
            @Parameter(description = "What next said in the page before", example = "H12.18-230315-0001")
                    @RestQuery
                    @Nullable
                    String cursor) {
        var today = VietnamTime.dayOf(clock.instant());
        var question = Question.of(asked, today);
        var rows = Limit.of(limit);
        var after = cursor == null
                ? ""
                : code(cursor, QuestionProblem.INVALID_CURSOR, "cursor").value();
        return unit(asked)
                .flatMap(
                        unit -> catalogue(question).map(catalogue -> question.selection(unit.code(), catalogue, today)))
                .flatMap(selection -> queries.list(selection, question.day(), after, rows));
    }

    @GET
    // Codes of dossiers may have slashes in them.
    @Path("{code: .+}")
    @Operation(
            operationId = "getDossier",
            summary = "One dossier: its facts, the events they came from, and what it adds to which tally")
    @APIResponse(responseCode = "200", description = "The dossier as of today")
    @APIResponse(responseCode = "400", description = "That is no code of a dossier")
    @APIResponse(responseCode = "404", description = "No event of such a dossier is folded")
    public Uni<DossierView> get(
            @Parameter(description = "Code of the dossier", example = "H12.18-230315-0001") @RestPath String code) {
        var known = code(code, KpiProblem.INVALID_DOSSIER_CODE, "code");
        return queries.one(known)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KpiProblem.UNKNOWN_DOSSIER, known.value(), "code"))
                .map(dossier -> DossierView.of(known.value(), dossier, VietnamTime.dayOf(clock.instant())));
    }

    /** A unit that may be left out. */
    private record Unit(@Nullable String code) {}

    private Uni<Unit> unit(Parameters asked) {
        var name = asked.unit;
        if (name == null) {
            return Uni.createFrom().item(new Unit(null));
        }
        return queries.unit(name).map(code -> {
            if (code == null) {
                throw QuestionProblem.UNKNOWN_UNIT.refused("unit", name, "a unit that is registered");
            }
            return new Unit(code);
        });
    }

    private Uni<Map<String, Indicator>> catalogue(Question question) {
        return question instanceof Question.Behind
                ? queries.catalogue()
                : Uni.createFrom().item(Map.of());
    }

    private static DossierCode code(String text, ProblemType problem, String field) {
        try {
            return new DossierCode(text);
        } catch (RefusedValue e) {
            throw new ProblemException(problem, e.detail(), field);
        }
    }
}
