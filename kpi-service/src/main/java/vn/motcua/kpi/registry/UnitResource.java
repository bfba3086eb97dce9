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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.quarantine.QuarantineRelease;
import vn.motcua.problem.ProblemException;

/** The register of units. */
@Path("/v1/units")
@Tag(name = "Registry")
public class UnitResource {
    private final UnitRegister register;
    private final QuarantineRelease release;

    UnitResource(UnitRegister register, QuarantineRelease release) {
        this.register = register;
        this.release = release;
    }

    @GET
    @Operation(summary = "All units, by code")
    public Uni<List<Unit>> list() {
        return Panache.withSession(() -> Unit.listAll(Sort.by("code")));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One unit")
    public Uni<Unit> get(String code) {
        return Panache.withSession(() -> Unit.<Unit>findById(code))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KpiProblem.UNKNOWN_UNIT, code, "code"));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Registers one unit, or replaces it; the code of the address may be left out of the body")
    public Uni<Unit> put(String code, @Nullable Unit unit) {
        if (unit == null) {
            throw new ProblemException(KpiProblem.INVALID_UNIT, "no body (expected: a unit)");
        }
        unit.code = Objects.requireNonNullElse(unit.code, code);
        if (!unit.code.equals(code)) {
            throw new ProblemException(KpiProblem.INVALID_UNIT, unit.code + " (expected: " + code + ")", "code");
        }
        return registered(List.of(unit)).invoke(Registration::orThrow).replaceWith(unit);
    }

    @POST
    @Operation(
            summary = "Registers many units; each is stored or rejected on its own, parents may stand in the same list")
    public Uni<Response> post(@Nullable List<Unit> units) {
        if (units == null) {
            throw new ProblemException(KpiProblem.INVALID_LIST, "no body (expected: an array of units)");
        }
        return registered(units).map(Registration::response);
    }

    /** Stored first, in a transaction of their own; then what waited for them is folded. */
    private Uni<Registration> registered(List<Unit> units) {
        return register.register(units).call(release::ofRegisteredUnits);
    }
}
