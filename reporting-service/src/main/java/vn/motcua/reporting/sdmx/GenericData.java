package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SDMX-ML 2.1 generic data, which is read without knowing the structure. */
final class GenericData implements DataMessage {
    private final DataPlan plan;
    private final Header header;
    private final Xml xml;

    GenericData(DataPlan plan, Header header, OutputStream out) throws IOException {
        this.plan = plan;
        this.header = header;
        this.xml = new Xml(out);
    }

    @Override
    public void open() throws IOException {
        xml.root(Namespace.MESSAGE, "GenericData", Namespace.COMMON, Namespace.GENERIC);
        header.writeTo(xml);
        xml.start(Namespace.MESSAGE, "Structure")
                .attribute("structureID", Artefact.STRUCTURE.id())
                .attribute("dimensionAtObservation", plan.dimensionAtObservation())
                .start(Namespace.COMMON, "Structure");
        Reference.to(xml, Artefact.STRUCTURE);
        xml.end()
                .end()
                .element(Namespace.MESSAGE, "DataSetAction", plan.action())
                .end()
                .start(Namespace.MESSAGE, "DataSet")
                .attribute("structureRef", Artefact.STRUCTURE.id())
                .attribute("action", plan.action());
    }

    @Override
    public void add(Series series, List<Observed> observations) throws IOException {
        if (plan.flat()) {
            for (var observation : observations) {
                xml.start(Namespace.GENERIC, "Obs").start(Namespace.GENERIC, "ObsKey");
                values(series, Concept.KEY);
                value(Concept.TIME_PERIOD, observation.period());
                xml.end();
                finish(observation, series);
            }
            return;
        }
        xml.start(Namespace.GENERIC, "Series").start(Namespace.GENERIC, "SeriesKey");
        values(series, Concept.KEY);
        xml.end();
        if (plan.detail().hasAttributes()) {
            xml.start(Namespace.GENERIC, "Attributes");
            values(series, DataPlan.SERIES_ATTRIBUTES);
            xml.end();
        }
        for (var observation : observations) {
            xml.start(Namespace.GENERIC, "Obs")
                    .start(Namespace.GENERIC, "ObsDimension")
                    .attribute("value", observation.period())
                    .end();
            finish(observation, null);
        }
        xml.end();
    }

    @Override
    public void close() throws IOException {
        xml.end().end().finish();
    }

    private void finish(Observed observation, @Nullable Series series) throws IOException {
        if (observation.value() != null) {
            xml.start(Namespace.GENERIC, "ObsValue")
                    .attribute("value", observation.value())
                    .end();
        }
        if (plan.detail().hasAttributes()) {
            xml.start(Namespace.GENERIC, "Attributes");
            value(Concept.OBS_STATUS, observation.status().name());
            if (series != null) {
                values(series, DataPlan.SERIES_ATTRIBUTES);
            }
            xml.end();
        }
        xml.end();
    }

    private void values(Series series, Collection<Concept> concepts) throws IOException {
        for (var concept : concepts) {
            value(concept, series.value(concept));
        }
    }

    private void value(Concept concept, String value) throws IOException {
        xml.start(Namespace.GENERIC, "Value")
                .attribute("id", concept.name())
                .attribute("value", value)
                .end();
    }
}
