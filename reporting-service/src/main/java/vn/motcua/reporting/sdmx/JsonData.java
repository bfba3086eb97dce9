package vn.motcua.reporting.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SDMX-JSON 1.0 data: observations name their codes by position in lists that come first. */
final class JsonData implements DataMessage {
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/1.0/sdmx-json-data-schema.json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final DataPlan plan;
    private final Header header;
    private final JsonComponents components;
    private final JsonGenerator json;
    private final Map<Concept, Map<String, Integer>> positions = new HashMap<>();

    JsonData(DataPlan plan, Codes codes, Header header, boolean english, OutputStream out) throws IOException {
        this.plan = plan;
        this.header = header;
        this.json = FACTORY.createGenerator(out);
        this.components = new JsonComponents(json, plan, codes, english);
    }

    @Override
    public void open() throws IOException {
        json.writeStartObject();
        meta();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("structure");
        components.names(Artefact.FLOW.title());
        links();
        json.writeObjectFieldStart("dimensions");
        components.write("series", plan.flat() ? Stream.empty() : Concept.KEY.stream());
        components.write(
                "observation",
                Stream.concat(plan.flat() ? Concept.KEY.stream() : Stream.empty(), Stream.of(Concept.TIME_PERIOD)));
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        components.write("series", plan.flat() ? Stream.empty() : seriesAttributes());
        components.write("observation", observationAttributes());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        links();
        json.writeStringField("action", plan.action());
        json.writeObjectFieldStart(plan.flat() ? "observations" : "series");
        for (var concept : Concept.values()) {
            positions.put(concept, components.positions(concept));
        }
    }

    @Override
    public void add(Series series, List<Observed> observations) throws IOException {
        var key = Concept.KEY.stream()
                .map(concept -> position(concept, series.value(concept)).toString())
                .collect(Collectors.joining(":"));
        if (plan.flat()) {
            for (var observation : observations) {
                observation(key + ":" + position(Concept.TIME_PERIOD, observation.period()), series, observation);
            }
            return;
        }
        json.writeObjectFieldStart(key);
        json.writeArrayFieldStart("attributes");
        for (var attribute : seriesAttributes().toList()) {
            json.writeNumber(position(attribute, series.value(attribute)));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("observations");
        for (var observation : observations) {
            observation(position(Concept.TIME_PERIOD, observation.period()).toString(), series, observation);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        // Closes what is open, too.
        json.close();
    }

    private void links() throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("urn", "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + Artefact.FLOW.fullName());
        json.writeStringField("rel", "dataflow");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void meta() throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", header.id());
        json.writeStringField("prepared", header.prepared().toString());
        json.writeBooleanField("test", false);
        json.writeArrayFieldStart("contentLanguages");
        json.writeString("vi");
        json.writeString("en");
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Artefact.OURS);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void observation(String key, Series series, Observed observation) throws IOException {
        json.writeArrayFieldStart(key);
        if (observation.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(observation.value());
        }
        for (var attribute : observationAttributes().toList()) {
            var value =
                    attribute.equals(Concept.OBS_STATUS) ? observation.status().name() : series.value(attribute);
            json.writeNumber(position(attribute, value));
        }
        json.writeEndArray();
    }

    private Stream<Concept> seriesAttributes() {
        return plan.detail().hasAttributes() ? DataPlan.SERIES_ATTRIBUTES.stream() : Stream.empty();
    }

    private Stream<Concept> observationAttributes() {
        var status = plan.detail().hasAttributes() && plan.detail().hasObservations()
                ? Stream.of(Concept.OBS_STATUS)
                : Stream.<Concept>empty();
        return plan.flat() ? Stream.concat(status, seriesAttributes()) : status;
    }

    private Integer position(Concept concept, String id) {
        var position = positions.getOrDefault(concept, Map.of()).get(id);
        if (position == null) {
            throw new IllegalStateException(concept + ": " + id + " (expected: a value of the message)");
        }
        return position;
    }
}
