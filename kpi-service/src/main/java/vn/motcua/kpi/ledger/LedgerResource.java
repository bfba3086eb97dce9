package vn.motcua.kpi.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.rate.Asking;
import vn.motcua.question.Question;

/** The stocks of one unit and the flows between them. */
@Path("/v1/units/{code}/ledger")
@Tag(name = "Ledger")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class LedgerResource {
    private final Asking asking;
    private final LedgerQueries queries;

    LedgerResource(Asking asking, LedgerQueries queries) {
        this.asking = asking;
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "getLedger",
            summary = "The columns of form II.06a for a unit with all units below it",
            description =
                    "On the tree of each day. Days are asked for as for rates; a single day is from and to of that"
                            + " day, and open and openOverdue are the stocks at its end.")
    @APIResponse(responseCode = "200", description = "The ledger; it balances.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown, wrong or in conflict with another; field names it.")
    @APIResponse(responseCode = "404", description = "The unit or the plan is not registered.")
    public Uni<UnitLedger> ledger(
            @Parameter(description = "Code of the unit, or an alias", example = "H12") @RestPath String code,
            @Parameter(description = "First day, inclusive; with to", example = "2022-12-15") @RestQuery @Nullable
                    String from,
            @Parameter(description = "Last day, inclusive; with from", example = "2023-01-14") @RestQuery @Nullable
                    String to,
            @Parameter(description = "statutory or calendar; with period", example = "statutory") @RestQuery @Nullable
                    String calendar,
            @Parameter(description = "As for rates", example = "2023-M01") @RestQuery @Nullable String period,
            @Parameter(description = "Rolling window that ends on asOf", example = "30d") @RestQuery @Nullable
                    String window,
            @Parameter(description = "Last day of the window; today in Vietnam if left out", example = "2023-01-14")
                    @RestQuery
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "The plan whose cut-off closes a statutory week, or a plan to date",
                            example = "campaign-69")
                    @RestQuery
                    @Nullable
                    String plan) {
        var question = new Question(List.of(), window, asOf, from, to, calendar, period, plan, null);
        return asking.asked(code, "code", question).flatMap(asked -> {
            var unit = Objects.requireNonNull(asked.unit());
            var days = asked.figures().span().period();
            return queries.ledgerOf(unit, days).map(ledger -> UnitLedger.of(unit, days, ledger));
        });
    }
}
