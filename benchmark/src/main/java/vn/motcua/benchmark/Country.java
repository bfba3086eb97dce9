package vn.motcua.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The units since 2025-07-01: 34 provinces and 3,321 communes, with made-up codes.
 *
 * @param units parents before their children
 */
record Country(List<Unit> units) {
    static final int PROVINCES = 34;
    static final int COMMUNES = 3_321;
    /** As many as a commune meets; a few of them make most dossiers. */
    static final int PROCEDURES = 300;

    static final int FIELDS = 30;

    Country {
        units = List.copyOf(units);
    }

    /** A unit; a province has no parent. */
    record Unit(String code, boolean isProvince) {
        String parent() {
            return code.substring(0, code.indexOf('.'));
        }
    }

    static Country whole() {
        var units = new ArrayList<Unit>();
        for (var province = 1; province <= PROVINCES; province++) {
            units.add(new Unit("B" + province, true));
        }
        for (var commune = 0; commune < COMMUNES; commune++) {
            units.add(new Unit("B" + (commune % PROVINCES + 1) + "." + (commune / PROVINCES + 1), false));
        }
        return new Country(units);
    }

    /** The code of a procedure by its number, from 0. */
    static String procedure(int number) {
        return "1." + (1_000_001 + number);
    }

    List<Unit> communes() {
        return units.stream().filter(unit -> !unit.isProvince()).toList();
    }
}
