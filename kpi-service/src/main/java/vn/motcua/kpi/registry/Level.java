package vn.motcua.kpi.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import vn.motcua.kpi.KpiProblem;

/** Level of a unit (cấp). */
public enum Level {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện, abolished on 2025-07-01. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE;

    /** Refuses every other name as {@link KpiProblem#UNKNOWN_LEVEL}, wherever it is read. */
    @JsonCreator
    public static Level named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> KpiProblem.UNKNOWN_LEVEL.refused("level", name, "one of " + Arrays.toString(values())));
    }
}
