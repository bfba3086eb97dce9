package vn.motcua.reporting.sdmx;

import java.util.Arrays;
import java.util.List;

/** What a value is counted in. */
enum UnitOfMeasure {
    PT("Phần trăm", "Percent"),
    DOSSIERS("Hồ sơ", "Dossiers");

    private final String vi;
    private final String en;

    UnitOfMeasure(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    static List<Code> codes() {
        return Arrays.stream(values())
                .map(unit -> Code.of(unit.name(), unit.vi, unit.en))
                .toList();
    }
}
