package vn.motcua.kpi.registry;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.quarantine.QuarantineRelease;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Choice;

/** The register of units. */
@Path("/v1/units")
@Tag(name = "Registry")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class UnitResource {
    private static final ListReader.Kind<Unit> UNITS = new ListReader.Kind<>(
            Unit.class,
            "a unit",
            KpiProblem.INVALID_UNIT,
            List.of("code", "aliases", "nameVi", "nameEn", "level", "parent", "validFrom", "validTo", "successor"),
            Set.of("code", "nameVi", "level", "validFrom"));

    private final UnitRegister register;
    private final UnitQueries queries;
    private final ListReader reader;
    private final QuarantineRelease release;

    UnitResource(UnitRegister register, UnitQueries queries, ListReader reader, QuarantineRelease release) {
        this.register = register;
        this.queries = queries;
        this.reader = reader;
        this.release = release;
    }

    @GET
    @Operation(operationId = "listUnits", summary = "The units of a day, by code")
    @APIResponse(
            responseCode = "200",
            description =
                    "Units that exist on the day; with history all rows of every unit, in the order of their days",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Unit.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-day, unknown-level or invalid-choice")
    @APIResponse(responseCode = "404", description = "Problem unknown-unit: nothing is named as under says")
    public Uni<List<Unit>> list(
            @Parameter(description = "The day; today in Vietnam if left out", example = "2025-06-30")
                    @RestQuery
                    @Nullable
                    String asOf,
            @Parameter(description = "PROVINCE, DISTRICT or COMMUNE; all if left out", example = "COMMUNE")
                    @RestQuery
                    @Nullable
                    String level,
            @Parameter(description = "Code or alias of a unit: that unit with all below it on the day", example = "H12")
                    @RestQuery
                    @Nullable
                    String under,
            @Parameter(
                            description =
                                    "true gives the rows of all days, and with under of all that was ever below it;"
                                            + " asOf is left aside then",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @DefaultValue("false")
                    String history) {
        return queries.list(asOf, level, under, Choice.of("history", history));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getUnit", summary = "One unit, by its code or an alias, as it is on a day")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Unit.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-day or invalid-unit-code")
    @APIResponse(
            responseCode = "404",
            description =
                    "Problem unknown-unit: it is not registered, or does not exist on the day; the detail says when"
                            + " it does, and who succeeds it")
    public Uni<Unit> get(
            @Parameter(description = "Code or alias", example = "000.00.18.H12") @RestPath String code,
            @Parameter(description = "The day; today in Vietnam if left out", example = "2025-06-30")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return queries.one(code, asOf);
    }

    @PUT
    @Path("{code}")
    @Operation(
            operationId = "putUnit",
            summary =
                    "Registers one row of a unit, or corrects it; the code of the address may be left out of the body",
            description = "A later validFrom than that of the last row ends the last row on the day before and adds a"
                    + " row: so a new name, level or parent is recorded. The same validFrom may correct names, add"
                    + " aliases, and set validTo with a successor; both stay once validTo is past. Days before today"
                    + " on which anything is counted keep their level and parent.")
    @APIResponse(
            responseCode = "200",
            description = "The row as it is stored",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Unit.class)))
    @APIResponse(responseCode = "400", description = "Problem unknown-level, or bad-request: the body cannot be read")
    @APIResponse(
            responseCode = "422",
            description = "Problem invalid-unit, unit-cycle, unit-overlap, unit-hole or unit-past")
    public Uni<Unit> put(
            @Parameter(description = "Code", example = "H12.18") @RestPath String code, @Nullable Unit sent) {
        if (sent == null) {
            throw new ProblemException(KpiProblem.INVALID_UNIT, "no body (expected: a unit)");
        }
        var unit = sent.code() == null ? sent.coded(code) : sent;
        if (!unit.code().equals(code)) {
            throw new ProblemException(KpiProblem.INVALID_UNIT, unit.code() + " (expected: " + code + ")", "code");
        }
        return registered(Items.of(unit, code)).map(draft -> {
            draft.refused().values().forEach(problem -> {
                throw new ProblemException(problem);
            });
            return draft.known(code).on(unit.validFrom()).orElseThrow();
        });
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ListReader.CSV})
    @Operation(
            operationId = "postUnits",
            summary = "Registers many units, as JSON or CSV; each is stored or rejected on its own",
            description = "Parents, successors and several rows of one unit may stand in the same list, in any order.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Unit.class)),
                @Content(
                        mediaType = ListReader.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "code,aliases,nameVi,level,parent,validFrom\n"
                                + "H12.18,000.00.18.H12|000.01.18.H12,Xã Khánh An,COMMUNE,H12,2020-01-01")
            })
    @APIResponse(
            responseCode = "200",
            description = "All are stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Registration.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some are stored, the others are in rejected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Registration.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-list or bad-request: the list cannot be read")
    @APIResponse(
            responseCode = "422",
            description = "None is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Registration.class)))
    public Uni<Response> post(byte[] body, HttpHeaders headers) {
        var items = reader.read(body, headers.getMediaType(), UNITS);
        return registered(items)
                .map(draft -> Registration.of(items, draft.refused()).response());
    }

    /** Stored first, in a transaction of their own; then what waited for them is folded. */
    private Uni<Draft> registered(Items<Unit> units) {
        return register.register(units).call(release::ofRegisteredUnits);
    }
}
