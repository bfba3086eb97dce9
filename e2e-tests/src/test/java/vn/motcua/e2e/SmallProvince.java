package vn.motcua.e2e;

import java.util.List;
import vn.motcua.event.UnitCode;

/**
 * A made-up province of three levels, reformed while dossiers are on their way.
 *
 * <p>Two communes merge one after the other, the second across districts; one moves to another district; a district is
 * abolished and hands its dossiers and its commune to the province.
 */
final class SmallProvince {
    private static final String PROVINCE = "H99";

    private SmallProvince() {}

    static List<UnitRow> units() {
        var moving = UnitRow.of("H99.02.02", "COMMUNE", "H99.02");
        var freed = UnitRow.of("H99.03.01", "COMMUNE", "H99.03");
        return List.of(
                UnitRow.of(PROVINCE, "PROVINCE", null),
                UnitRow.of("H99.01", "DISTRICT", PROVINCE),
                UnitRow.of("H99.01.01", "COMMUNE", "H99.01"),
                UnitRow.of("H99.01.02", "COMMUNE", "H99.01").ended("2023-03-19", "H99.01.03"),
                UnitRow.of("H99.01.03", "COMMUNE", "H99.01").ended("2023-04-24", "H99.02.01"),
                UnitRow.of("H99.02", "DISTRICT", PROVINCE),
                UnitRow.of("H99.02.01", "COMMUNE", "H99.02"),
                moving.until("2023-04-09"),
                moving.moved("2023-04-10", "H99.01"),
                UnitRow.of("H99.03", "DISTRICT", PROVINCE).ended("2023-03-31", PROVINCE),
                freed.until("2023-03-31"),
                freed.moved("2023-04-01", PROVINCE),
                UnitRow.of("H99.04", "DISTRICT", PROVINCE));
    }

    /** Those that events name, after their end as well; one district stays silent. */
    static List<UnitCode> busy() {
        return units().stream()
                .map(UnitRow::code)
                .filter(code -> !code.equals("H99.04"))
                .distinct()
                .map(UnitCode::new)
                .toList();
    }
}
