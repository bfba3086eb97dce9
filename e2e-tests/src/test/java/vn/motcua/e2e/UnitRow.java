package vn.motcua.e2e;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.simulator.register.CaMau;

/** A row of a unit as it is registered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitRow(
        String code, String nameVi, String level, String parent, String validFrom, String validTo, String successor) {
    private static final String ALWAYS = "2015-01-01";

    /** There on every day that is asked for. */
    static UnitRow of(String code, String level, String parent) {
        return new UnitRow(code, "Đơn vị " + code, level, parent, ALWAYS, null, null);
    }

    /** The same with a last day, before another row of the unit. */
    UnitRow until(String lastDay) {
        return ended(lastDay, null);
    }

    /** The same with a last day of the unit. */
    UnitRow ended(String lastDay, String successor) {
        return new UnitRow(code, nameVi, level, parent, validFrom, lastDay, successor);
    }

    /** The row that follows, below another unit. */
    UnitRow moved(String firstDay, String parent) {
        return new UnitRow(code, nameVi, level, parent, firstDay, null, null);
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
