package vn.motcua.reporting.sdmx;

import java.util.EnumSet;
import java.util.Set;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** Which artefacts are named without their content. */
final class Stubs {
    private static final String EXPECTED =
            "full, allstubs, referencestubs, allcompletestubs, referencecompletestubs or referencepartial";

    private Stubs() {}

    static Set<Artefact> of(Set<Artefact> asked, Set<Artefact> shown, String detail) {
        return switch (detail) {
            // All lists are short of nothing that is in use.
            case "full", "referencepartial" -> EnumSet.noneOf(Artefact.class);
            case "allstubs", "allcompletestubs" -> shown;
            case "referencestubs", "referencecompletestubs" -> {
                var referenced = EnumSet.noneOf(Artefact.class);
                referenced.addAll(shown);
                referenced.removeAll(asked);
                yield referenced;
            }
            default ->
                throw new SdmxRefusal(
                        ReportingProblem.SDMX_SYNTAX, new RefusedValue("detail", detail, EXPECTED).detail(), "detail");
        };
    }
}
