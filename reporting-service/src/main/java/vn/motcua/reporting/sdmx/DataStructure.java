package vn.motcua.reporting.sdmx;

import java.io.IOException;

/** Writes the components of the data structure: five dimensions of a key, the time, the value with its attributes. */
final class DataStructure {
    private DataStructure() {}

    static void writeTo(Xml xml) throws IOException {
        xml.start(Namespace.STRUCTURE, "DataStructureComponents");
        dimensions(xml);
        xml.start(Namespace.STRUCTURE, "AttributeList").attribute("id", "AttributeDescriptor");
        attribute(xml, Concept.OBS_STATUS, "PrimaryMeasure", Concept.OBS_VALUE);
        attribute(xml, Concept.UNIT_MEASURE, "Dimension", Concept.MEASURE);
        attribute(xml, Concept.DECIMALS, "Dimension", Concept.MEASURE);
        xml.end().start(Namespace.STRUCTURE, "MeasureList").attribute("id", "MeasureDescriptor");
        component(xml, "PrimaryMeasure", Concept.OBS_VALUE);
        textFormat(xml, "Decimal");
        xml.end().end().end();
    }

    private static void dimensions(Xml xml) throws IOException {
        xml.start(Namespace.STRUCTURE, "DimensionList").attribute("id", "DimensionDescriptor");
        var position = 1;
        for (var dimension : Concept.KEY) {
            xml.start(Namespace.STRUCTURE, "Dimension")
                    .attribute("id", dimension.name())
                    .attribute("position", Integer.toString(position++));
            identity(xml, dimension);
            enumeration(xml, dimension);
            xml.end();
        }
        xml.start(Namespace.STRUCTURE, "TimeDimension")
                .attribute("id", Concept.TIME_PERIOD.name())
                .attribute("position", Integer.toString(position));
        identity(xml, Concept.TIME_PERIOD);
        textFormat(xml, "ObservationalTimePeriod");
        xml.end().end();
    }

    private static void attribute(Xml xml, Concept concept, String relationship, Concept to) throws IOException {
        xml.start(Namespace.STRUCTURE, "Attribute")
                .attribute("id", concept.name())
                .attribute("assignmentStatus", "Mandatory");
        identity(xml, concept);
        if (concept.codelist().isPresent()) {
            enumeration(xml, concept);
        } else {
            textFormat(xml, "Integer");
        }
        xml.start(Namespace.STRUCTURE, "AttributeRelationship").start(Namespace.STRUCTURE, relationship);
        Reference.to(xml, to.name());
        xml.end().end().end();
    }

    private static void component(Xml xml, String element, Concept concept) throws IOException {
        xml.start(Namespace.STRUCTURE, element).attribute("id", concept.name());
        identity(xml, concept);
    }

    private static void identity(Xml xml, Concept concept) throws IOException {
        xml.start(Namespace.STRUCTURE, "ConceptIdentity");
        Reference.to(xml, concept);
        xml.end();
    }

    private static void enumeration(Xml xml, Concept concept) throws IOException {
        xml.start(Namespace.STRUCTURE, "LocalRepresentation").start(Namespace.STRUCTURE, "Enumeration");
        Reference.to(xml, concept.codelist().orElseThrow());
        xml.end().end();
    }

    private static void textFormat(Xml xml, String type) throws IOException {
        xml.start(Namespace.STRUCTURE, "LocalRepresentation")
                .start(Namespace.STRUCTURE, "TextFormat")
                .attribute("textType", type)
                .end()
                .end();
    }
}
