package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes artefacts as an SDMX-ML 2.1 structure message.
 *
 * @param shown what the message has
 * @param stubs those of them that are named without their content
 */
record StructureMessage(Header header, Codes codes, Set<Artefact> shown, Set<Artefact> stubs) {
    StructureMessage {
        shown = Set.copyOf(shown);
        stubs = Set.copyOf(stubs);
    }

    void writeTo(OutputStream out) throws IOException {
        var xml = new Xml(out).root(Namespace.MESSAGE, "Structure", Namespace.COMMON, Namespace.STRUCTURE);
        header.writeTo(xml);
        xml.end().start(Namespace.MESSAGE, "Structures");
        group(xml, "Dataflows", ArtefactKind.DATAFLOW);
        group(xml, "Codelists", ArtefactKind.CODELIST);
        group(xml, "Concepts", ArtefactKind.CONCEPTSCHEME);
        group(xml, "DataStructures", ArtefactKind.DATASTRUCTURE);
        xml.end().end().finish();
    }

    private void group(Xml xml, String name, ArtefactKind kind) throws IOException {
        var members = shown.stream()
                .filter(artefact -> artefact.kind() == kind)
                .sorted()
                .toList();
        if (members.isEmpty()) {
            return;
        }
        xml.start(Namespace.STRUCTURE, name);
        for (var artefact : members) {
            artefact(xml, artefact);
        }
        xml.end();
    }

    private void artefact(Xml xml, Artefact artefact) throws IOException {
        var isStub = stubs.contains(artefact);
        xml.start(Namespace.STRUCTURE, element(artefact.kind()))
                .attribute("id", artefact.id())
                .attribute("agencyID", artefact.agency())
                .attribute("version", Artefact.VERSION);
        if (isStub) {
            xml.attribute("isExternalReference", "true").attribute("structureURL", "./" + address(artefact));
        } else if (artefact.isPartial()) {
            xml.attribute("isPartial", "true");
        }
        xml.names(Namespace.COMMON, "Name", artefact.title());
        if (!isStub) {
            content(xml, artefact);
        }
        xml.end();
    }

    private void content(Xml xml, Artefact artefact) throws IOException {
        switch (artefact.kind()) {
            case DATAFLOW -> {
                xml.start(Namespace.STRUCTURE, "Structure");
                Reference.to(xml, Artefact.STRUCTURE);
                xml.end();
            }
            case DATASTRUCTURE -> DataStructure.writeTo(xml);
            case CODELIST -> {
                for (var code : codes.of(artefact)) {
                    code(xml, code);
                }
            }
            case CONCEPTSCHEME -> {
                for (var concept : Concept.values()) {
                    xml.start(Namespace.STRUCTURE, "Concept")
                            .attribute("id", concept.name())
                            .names(Namespace.COMMON, "Name", concept.title())
                            .end();
                }
            }
        }
    }

    private static void code(Xml xml, Code code) throws IOException {
        xml.start(Namespace.STRUCTURE, "Code").attribute("id", code.id());
        if (!code.annotations().isEmpty()) {
            xml.start(Namespace.COMMON, "Annotations");
            for (var annotation : new TreeMap<>(code.annotations()).entrySet()) {
                xml.start(Namespace.COMMON, "Annotation")
                        .element(Namespace.COMMON, "AnnotationTitle", annotation.getValue())
                        .element(Namespace.COMMON, "AnnotationType", annotation.getKey())
                        .end();
            }
            xml.end();
        }
        xml.names(Namespace.COMMON, "Name", code.name());
        if (code.parent() != null) {
            xml.start(Namespace.STRUCTURE, "Parent");
            Reference.to(xml, code.parent());
            xml.end();
        }
        xml.end();
    }

    private static String element(ArtefactKind kind) {
        return switch (kind) {
            case DATAFLOW -> "Dataflow";
            case DATASTRUCTURE -> "DataStructure";
            case CODELIST -> "Codelist";
            case CONCEPTSCHEME -> "ConceptScheme";
        };
    }

    private static String address(Artefact artefact) {
        return String.join("/", artefact.kind().resource(), artefact.agency(), artefact.id(), Artefact.VERSION);
    }
}
