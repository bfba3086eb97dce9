package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;

/** The register of administrative procedures. */
@Path("/v1/procedures")
@Tag(name = "Registry")
public class ProcedureResource {
    private final Checks checks;

    ProcedureResource(Checks checks) {
        this.checks = checks;
    }

    @GET
    @Operation(summary = "All procedures, by code")
    public Uni<List<Procedure>> list() {
        return Panache.withSession(() -> Procedure.listAll(Sort.by("code")));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One procedure")
    public Uni<Procedure> get(String code) {
        return Panache.withSession(() -> Procedure.<Procedure>findById(code))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KpiProblem.UNKNOWN_PROCEDURE, code, "code"));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Registers one procedure, or replaces it; the code of the address may be left out of the body")
    public Uni<Procedure> put(String code, @Nullable Procedure procedure) {
        if (procedure == null) {
            throw new ProblemException(KpiProblem.INVALID_PROCEDURE, "no body (expected: a procedure)");
        }
        procedure.code = Objects.requireNonNullElse(procedure.code, code);
        if (!procedure.code.equals(code)) {
            throw new ProblemException(
                    KpiProblem.INVALID_PROCEDURE, procedure.code + " (expected: " + code + ")", "code");
        }
        return register(List.of(procedure)).invoke(Registration::orThrow).replaceWith(procedure);
    }

    @POST
    @Operation(summary = "Registers many procedures; each is stored or rejected on its own")
    public Uni<Response> post(@Nullable List<Procedure> procedures) {
        if (procedures == null) {
            throw new ProblemException(KpiProblem.INVALID_LIST, "no body (expected: an array of procedures)");
        }
        return register(procedures).map(Registration::response);
    }

    private Uni<Registration> register(List<Procedure> procedures) {
        var faults = new TreeMap<Integer, Problem>();
        for (var i = 0; i < procedures.size(); i++) {
            var index = i;
            checks.fault(procedures.get(i)).ifPresent(fault -> faults.put(index, fault));
        }
        var sound = IntStream.range(0, procedures.size())
                .filter(index -> !faults.containsKey(index))
                .mapToObj(procedures::get)
                .toArray();
        return Panache.withTransaction(() -> Panache.getSession().flatMap(session -> session.mergeAll(sound)))
                .replaceWith(() -> Registration.of(procedures, faults, procedure -> procedure.code));
    }
}
