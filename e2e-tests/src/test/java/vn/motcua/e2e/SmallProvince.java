package vn.motcua.e2e;

import java.util.List;
import vn.motcua.event.UnitCode;

/** A made-up province of three levels. */
final class SmallProvince {
    private static final String PROVINCE = "H99";

    private SmallProvince() {}

    static List<UnitRow> units() {
        return List.of(
                UnitRow.of(PROVINCE, "PROVINCE", null),
                UnitRow.of("H99.01", "DISTRICT", PROVINCE),
                UnitRow.of("H99.01.01", "COMMUNE", "H99.01"),
                UnitRow.of("H99.01.02", "COMMUNE", "H99.01"),
                UnitRow.of("H99.01.03", "COMMUNE", "H99.01"),
                UnitRow.of("H99.02", "DISTRICT", PROVINCE),
                UnitRow.of("H99.02.01", "COMMUNE", "H99.02"),
                UnitRow.of("H99.02.02", "COMMUNE", "H99.02"),
                UnitRow.of("H99.03", "DISTRICT", PROVINCE),
                UnitRow.of("H99.03.01", "COMMUNE", "H99.03"),
                UnitRow.of("H99.04", "DISTRICT", PROVINCE));
    }

    /** Those that dossiers come to; one district stays silent. */
    static List<UnitCode> busy() {
        return units().stream()
                .map(UnitRow::code)
                .filter(code -> !code.equals("H99.04"))
                .distinct()
                .map(UnitCode::new)
                .toList();
    }
}
