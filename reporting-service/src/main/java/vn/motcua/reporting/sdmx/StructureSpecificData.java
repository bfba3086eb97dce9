package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import javax.xml.XMLConstants;

/** SDMX-ML 2.1 structure-specific data, the shorter of the two: components are attributes of XML. */
final class StructureSpecificData implements DataMessage {
    private final DataPlan plan;
    private final Header header;
    private final Xml xml;

    StructureSpecificData(DataPlan plan, Header header, OutputStream out) throws IOException {
        this.plan = plan;
        this.header = header;
        this.xml = new Xml(out);
    }

    @Override
    public void open() throws IOException {
        var namespace = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + Artefact.STRUCTURE.fullName()
                + ":ObsLevelDim:" + plan.dimensionAtObservation();
        xml.root(Namespace.MESSAGE, "StructureSpecificData", Namespace.COMMON, Namespace.SPECIFIC)
                .declare("kpi", namespace)
                .declare("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        header.writeTo(xml);
        xml.start(Namespace.MESSAGE, "Structure")
                .attribute("structureID", Artefact.STRUCTURE.id())
                .attribute("namespace", namespace)
                .attribute("dimensionAtObservation", plan.dimensionAtObservation())
                .start(Namespace.COMMON, "Structure");
        Reference.to(xml, Artefact.STRUCTURE);
        xml.end()
                .end()
                .element(Namespace.MESSAGE, "DataSetAction", plan.action())
                .end()
                .start(Namespace.MESSAGE, "DataSet")
                .attribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type", "kpi:DataSetType")
                .attribute(Namespace.SPECIFIC, "structureRef", Artefact.STRUCTURE.id())
                .attribute(Namespace.SPECIFIC, "dataScope", "DataStructure")
                .attribute(Namespace.SPECIFIC, "action", plan.action());
    }

    @Override
    public void add(Series series, List<Observed> observations) throws IOException {
        if (plan.flat()) {
            for (var observation : observations) {
                xml.start("Obs");
                key(series);
                observation(observation);
                xml.end();
            }
            return;
        }
        xml.start("Series");
        key(series);
        for (var observation : observations) {
            xml.start("Obs");
            observation(observation);
            xml.end();
        }
        xml.end();
    }

    @Override
    public void close() throws IOException {
        xml.end().end().finish();
    }

    private void key(Series series) throws IOException {
        values(series, Concept.KEY);
        if (plan.detail().hasAttributes()) {
            values(series, DataPlan.SERIES_ATTRIBUTES);
        }
    }

    private void values(Series series, Collection<Concept> concepts) throws IOException {
        for (var concept : concepts) {
            xml.attribute(concept.name(), series.value(concept));
        }
    }

    private void observation(Observed observation) throws IOException {
        xml.attribute(Concept.TIME_PERIOD.name(), observation.period());
        if (observation.value() != null) {
            xml.attribute(Concept.OBS_VALUE.name(), observation.value());
        }
        if (plan.detail().hasAttributes()) {
            xml.attribute(Concept.OBS_STATUS.name(), observation.status().name());
        }
    }
}
