package vn.motcua.reporting.sdmx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** Holds the first and the last part of a data query against the one flow that there is. */
final class FlowReference {
    private static final List<String> AGENCIES = List.of("all", Artefact.OURS);
    private static final List<String> VERSIONS = List.of("latest", "all", Artefact.VERSION);

    private FlowReference() {}

    /** @param flow {@code KPI}, {@code MOTCUA,KPI} or {@code MOTCUA,KPI,1.0} */
    static void check(String flow) {
        var parts = flow.split(",", -1);
        var isOurs = switch (parts.length) {
            case 1 -> isFlow(parts[0]);
            case 2 -> AGENCIES.contains(parts[0]) && isFlow(parts[1]);
            case 3 -> AGENCIES.contains(parts[0]) && isFlow(parts[1]) && VERSIONS.contains(parts[2]);
            default -> throw refusal(ReportingProblem.SDMX_SYNTAX, "flowRef", flow, "agency,id,version");
        };
        if (!isOurs) {
            throw refusal(
                    ReportingProblem.SDMX_NO_RESULTS,
                    "flowRef",
                    flow,
                    "%s,%s,%s".formatted(Artefact.OURS, Artefact.FLOW.id(), Artefact.VERSION));
        }
    }

    /** @param provider {@code MOTCUA}, {@code MOTCUA,MOTCUA} or {@code all} */
    static void checkProvider(String provider) {
        for (var part : provider.split(",", -1)) {
            if (!AGENCIES.contains(part)) {
                throw refusal(ReportingProblem.SDMX_NO_RESULTS, "providerRef", provider, Artefact.OURS + " or all");
            }
        }
    }

    private static boolean isFlow(@Nullable String id) {
        return Artefact.FLOW.id().equals(id);
    }

    private static SdmxRefusal refusal(ReportingProblem type, String field, String value, String expected) {
        return new SdmxRefusal(type, new RefusedValue(field, value, expected).detail(), field);
    }
}
