package vn.motcua.reporting.sdmx;

import java.io.IOException;

/** Names artefacts in XML. */
final class Reference {
    private Reference() {}

    static void to(Xml xml, Artefact artefact) throws IOException {
        xml.start("Ref")
                .attribute("id", artefact.id())
                .attribute("version", Artefact.VERSION)
                .attribute("agencyID", artefact.agency())
                .end();
    }

    static void to(Xml xml, Concept concept) throws IOException {
        xml.start("Ref")
                .attribute("id", concept.name())
                .attribute("maintainableParentID", Artefact.CONCEPTS.id())
                .attribute("maintainableParentVersion", Artefact.VERSION)
                .attribute("agencyID", Artefact.OURS)
                .end();
    }

    /** To a component or a code of the same structure. */
    static void to(Xml xml, String id) throws IOException {
        xml.start("Ref").attribute("id", id).end();
    }
}
