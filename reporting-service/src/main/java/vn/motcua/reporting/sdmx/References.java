package vn.motcua.reporting.sdmx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** Which artefacts come along with those asked for. */
final class References {
    private static final String EXPECTED =
            "none, children, descendants, parents, parentsandsiblings, all, or a resource such as codelist";

    private References() {}

    static Set<Artefact> of(Set<Artefact> asked, String references) {
        return switch (references) {
            case "none" -> EnumSet.noneOf(Artefact.class);
            case "children" -> children(asked);
            case "descendants" -> descendants(asked);
            case "parents" -> parents(asked);
            case "parentsandsiblings" -> withSiblings(asked);
            case "all" -> all(asked);
            default -> ofKind(all(asked), references);
        };
    }

    private static Set<Artefact> children(Set<Artefact> of) {
        var children = EnumSet.noneOf(Artefact.class);
        of.forEach(artefact -> children.addAll(artefact.children()));
        return children;
    }

    private static Set<Artefact> descendants(Set<Artefact> of) {
        // Nothing is deeper: a flow, its structure, the structure's lists.
        var descendants = children(of);
        descendants.addAll(children(descendants));
        return descendants;
    }

    private static Set<Artefact> parents(Set<Artefact> of) {
        var parents = EnumSet.noneOf(Artefact.class);
        of.forEach(artefact -> parents.addAll(artefact.parents()));
        return parents;
    }

    private static Set<Artefact> withSiblings(Set<Artefact> of) {
        var parents = parents(of);
        parents.addAll(children(parents));
        return parents;
    }

    private static Set<Artefact> all(Set<Artefact> of) {
        var all = withSiblings(of);
        all.addAll(descendants(of));
        return all;
    }

    private static Set<Artefact> ofKind(Set<Artefact> all, String resource) {
        if (Arrays.stream(ArtefactKind.values())
                .noneMatch(kind -> kind.resource().equals(resource))) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_SYNTAX,
                    new RefusedValue("references", resource, EXPECTED).detail(),
                    "references");
        }
        all.removeIf(artefact -> !artefact.kind().resource().equals(resource));
        return all;
    }
}
