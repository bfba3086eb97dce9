package vn.motcua.kpi.dossier;

import java.util.Arrays;
import java.util.Locale;
import vn.motcua.kpi.KpiProblem;

/** Which of the dossiers behind a rate are asked for. */
enum Part {
    NUMERATOR,
    DENOMINATOR,
    /** Those below the line that are not above it. */
    GAP;

    static Part named(String text) {
        return Arrays.stream(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> KpiProblem.UNKNOWN_PART.refused("part", text, "numerator, denominator or gap"));
    }
}
