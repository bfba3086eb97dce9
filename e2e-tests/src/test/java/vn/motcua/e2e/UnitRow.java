package vn.motcua.e2e;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.simulator.register.CaMau;

/** A unit over a span of days, as it is registered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitRow(
        String code, String nameVi, String level, String parent, String validFrom, String validTo, String successor) {
    private static final String ALWAYS = "2015-01-01";

    static UnitRow of(String code, String level, String parent) {
        return new UnitRow(code, "Đơn vị " + code, level, parent, ALWAYS, null, null);
    }

    /** The same unit, if another answers for its dossiers after its last day. */
    UnitRow until(String lastDay, String successor) {
        return new UnitRow(code, nameVi, level, parent, validFrom, lastDay, successor);
    }

    /** The same unit under another parent. */
    UnitRow from(String firstDay, String parent) {
        return new UnitRow(code, nameVi, level, parent, firstDay, validTo, successor);
    }

    /** The row of the same unit before another one. */
    UnitRow before(UnitRow next) {
        return until(LocalDate.parse(next.validFrom).minusDays(1).toString(), null);
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
