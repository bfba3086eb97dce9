package vn.motcua.reporting.sdmx;

import java.util.Arrays;
import java.util.Locale;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** How much of the data a message has. */
enum Detail {
    FULL(true, true),
    DATAONLY(false, true),
    NODATA(true, false),
    SERIESKEYSONLY(false, false);

    private final boolean attributes;
    private final boolean observations;

    Detail(boolean attributes, boolean observations) {
        this.attributes = attributes;
        this.observations = observations;
    }

    static Detail named(String name) {
        return Arrays.stream(values())
                .filter(detail -> detail.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new SdmxRefusal(
                        ReportingProblem.SDMX_SYNTAX,
                        new RefusedValue("detail", name, "full, dataonly, nodata or serieskeysonly").detail(),
                        "detail"));
    }

    boolean hasAttributes() {
        return attributes;
    }

    boolean hasObservations() {
        return observations;
    }
}
