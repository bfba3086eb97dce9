package vn.motcua.reporting.sdmx;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** The query parameters of a structure query. */
record StructureQuestion(
        @QueryParam("references")
        @DefaultValue("none")
        @Parameter(
                description =
                        "What comes along: none, children, descendants, parents, parentsandsiblings, all, or a resource",
                example = "children")
        String references,

        @QueryParam("detail")
        @DefaultValue("full")
        @Parameter(
                description =
                        "full, allstubs, referencestubs, allcompletestubs, referencecompletestubs or referencepartial",
                example = "allstubs")
        String detail) {
    private static final String ANY_RESOURCE = "structure";
    private static final String ALL = "all";

    /** Each part may name several with {@code +}. */
    static Set<Artefact> asked(String resource, String agency, String id, String version) {
        if (!resource.equals(ANY_RESOURCE)
                && Arrays.stream(ArtefactKind.values())
                        .noneMatch(kind -> kind.resource().equals(resource))) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_NOT_IMPLEMENTED,
                    new RefusedValue(
                                    "resource",
                                    resource,
                                    "data, dataflow, datastructure, codelist, conceptscheme or structure")
                            .detail(),
                    "resource");
        }
        var asked = EnumSet.allOf(Artefact.class);
        asked.removeIf(artefact ->
                !(resource.equals(ANY_RESOURCE) || artefact.kind().resource().equals(resource))
                        || !isNamed(agency, artefact.agency())
                        || !isNamed(id, artefact.id())
                        || !(version.equals("latest") || isNamed(version, Artefact.VERSION)));
        if (asked.isEmpty()) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_NO_RESULTS,
                    String.join("/", resource, agency, id, version) + " (expected: one of /sdmx/structure/all/all/all)",
                    null);
        }
        return asked;
    }

    private static boolean isNamed(String part, String name) {
        return part.equals(ALL) || List.of(part.split("\\+")).contains(name);
    }
}
