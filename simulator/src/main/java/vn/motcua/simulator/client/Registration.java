package vn.motcua.simulator.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.simulator.register.Procedure;
import vn.motcua.simulator.register.Unit;

/** Makes units and procedures known to kpi-service. */
final class Registration {
    /** Before every scenario; without an end, because a campaign may be shifted to days after the districts ended. */
    private static final LocalDate VALID_FROM = LocalDate.of(2015, 1, 1);

    private final Service kpi;

    Registration(Service kpi) {
        this.kpi = kpi;
    }

    void units(List<Unit> units) {
        var array = Json.array();
        for (var unit : units) {
            array.addObject()
                    .put("code", unit.code().value())
                    .put("nameVi", unit.nameVi())
                    .put("nameEn", unit.nameEn())
                    .put("level", unit.level().name())
                    .put("parent", text(unit.parent()))
                    .put("validFrom", VALID_FROM.toString())
                    .putNull("validTo");
        }
        Receipt.check(kpi.post("/v1/units", "application/json", Json.write(array)), units.size(), "units");
    }

    void procedures(List<Procedure> procedures) {
        var array = Json.array();
        for (var procedure : procedures) {
            array.addObject()
                    .put("code", procedure.code().value())
                    .put("nameVi", procedure.nameVi())
                    .put("field", procedure.field())
                    .put("feeBearing", procedure.feeBearing())
                    .put("owesResult", procedure.owesResult());
        }
        Receipt.check(
                kpi.post("/v1/procedures", "application/json", Json.write(array)), procedures.size(), "procedures");
    }

    private static @Nullable String text(@Nullable UnitCode code) {
        return code == null ? null : code.value();
    }
}
