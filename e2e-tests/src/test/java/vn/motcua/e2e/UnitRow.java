package vn.motcua.e2e;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.simulator.register.CaMau;

/** A unit as it is registered, there on every day that is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitRow(String code, String nameVi, String level, String parent, String validFrom) {
    private static final String ALWAYS = "2015-01-01";

    static UnitRow of(String code, String level, String parent) {
        return new UnitRow(code, "Đơn vị " + code, level, parent, ALWAYS);
    }

    static List<UnitRow> ofCaMau() {
        return CaMau.province().units().stream()
                .map(unit -> of(
                        unit.code().value(),
                        unit.level().name(),
                        unit.parent() == null ? null : unit.parent().value()))
                .toList();
    }

    static void write(List<UnitRow> units, Path file) throws IOException {
        JsonMapper.builder().build().writeValue(file.toFile(), units);
    }
}
