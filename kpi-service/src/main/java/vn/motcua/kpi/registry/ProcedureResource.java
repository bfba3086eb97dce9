package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

/** The register of administrative procedures. */
@Path("/v1/procedures")
@Tag(name = "Registry")
@APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After seconds.")
public class ProcedureResource {
    private static final ListReader.Kind<Procedure> PROCEDURES = new ListReader.Kind<>(
            Procedure.class,
            "a procedure",
            KpiProblem.INVALID_PROCEDURE,
            List.of("code", "nameVi", "field", "feeBearing", "owesResult"),
            Set.of("code", "nameVi", "field", "feeBearing", "owesResult"));

    private final Checks checks;
    private final ListReader reader;

    ProcedureResource(Checks checks, ListReader reader) {
        this.checks = checks;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "listProcedures", summary = "All procedures, by code")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Procedure.class)))
    public Uni<List<Procedure>> list() {
        return Panache.withSession(() -> Procedure.listAll(Sort.by("code")));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProcedure", summary = "One procedure")
    @APIResponse(
            responseCode = "200",
            description = "The procedure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Procedure.class)))
    @APIResponse(responseCode = "404", description = "No such procedure is registered")
    public Uni<Procedure> get(
            @Parameter(description = "Code of the procedure", example = "1.000656") @RestPath String code) {
        return Panache.withSession(() -> Procedure.<Procedure>findById(code))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KpiProblem.UNKNOWN_PROCEDURE, code, "code"));
    }

    @PUT
    @Path("{code}")
    @Operation(
            operationId = "putProcedure",
            summary = "Registers one procedure, or replaces it; the code of the address may be left out of the body")
    @APIResponse(
            responseCode = "200",
            description = "The procedure as it is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Procedure.class)))
    @APIResponse(responseCode = "422", description = "Problem invalid-procedure; field names what is wrong")
    public Uni<Procedure> put(
            @Parameter(description = "Code of the procedure", example = "1.000656") @RestPath String code,
            @Nullable Procedure procedure) {
        if (procedure == null) {
            throw new ProblemException(KpiProblem.INVALID_PROCEDURE, "no body (expected: a procedure)");
        }
        procedure.code = Objects.requireNonNullElse(procedure.code, code);
        if (!procedure.code.equals(code)) {
            throw new ProblemException(
                    KpiProblem.INVALID_PROCEDURE, procedure.code + " (expected: " + code + ")", "code");
        }
        return register(Items.of(procedure, code)).invoke(Registration::orThrow).replaceWith(procedure);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ListReader.CSV})
    @Operation(
            operationId = "postProcedures",
            summary = "Registers many procedures, as JSON or CSV; each is stored or rejected on its own")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Procedure.class)),
                @Content(
                        mediaType = ListReader.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "code,nameVi,field,feeBearing,owesResult\n1.000656,Đăng ký khai tử,Hộ tịch,true,true")
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
        var items = reader.read(body, headers.getMediaType(), PROCEDURES);
        return register(items).map(Registration::response);
    }

    private Uni<Registration> register(Items<Procedure> items) {
        var faults = new TreeMap<>(items.faults());
        items.rows()
                .forEach((index, procedure) -> checks.fault(procedure).ifPresent(fault -> faults.put(index, fault)));
        var sound = new LinkedHashMap<String, Procedure>();
        items.rows().forEach((index, procedure) -> {
            if (!faults.containsKey(index)) {
                sound.put(procedure.code, procedure);
            }
        });
        return Panache.withTransaction(() -> store(sound)).replaceWith(() -> Registration.of(items, faults));
    }

    /** What is there is read at once; merging would then ask for none of them again. */
    private static Uni<Void> store(Map<String, Procedure> sound) {
        return Procedure.<Procedure>listAll()
                .invoke(standing -> standing.forEach(known -> {
                    var sent = sound.remove(known.code);
                    if (sent != null) {
                        known.take(sent);
                    }
                }))
                .chain(Panache::getSession)
                .flatMap(session -> session.persistAll(sound.values().toArray()));
    }
}
