package vn.motcua.reporting.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Describes in SDMX-JSON the components of a message, each with the values that it can have there. */
final class JsonComponents {
    private final JsonGenerator json;
    private final DataPlan plan;
    private final Codes codes;
    private final boolean english;

    JsonComponents(JsonGenerator json, DataPlan plan, Codes codes, boolean english) {
        this.json = json;
        this.plan = plan;
        this.codes = codes;
        this.english = english;
    }

    /** Where each value stands in the list of its component. */
    Map<String, Integer> positions(Concept concept) {
        var positions = new HashMap<String, Integer>();
        switch (concept) {
            case TIME_PERIOD -> periods().keySet().forEach(text -> positions.put(text, positions.size()));
            case FREQ, CALENDAR, ORG_UNIT, INDICATOR, MEASURE, OBS_VALUE, OBS_STATUS, UNIT_MEASURE, DECIMALS ->
                values(concept).forEach(code -> positions.put(code.id(), positions.size()));
        }
        return positions;
    }

    void write(String level, Stream<Concept> concepts) throws IOException {
        json.writeArrayFieldStart(level);
        for (var concept : concepts.toList()) {
            json.writeStartObject();
            json.writeStringField("id", concept.name());
            names(concept.title());
            if (concept.compareTo(Concept.TIME_PERIOD) <= 0) {
                json.writeNumberField("keyPosition", List.of(Concept.values()).indexOf(concept));
            } else {
                relationship(concept);
            }
            json.writeArrayFieldStart("values");
            if (concept.equals(Concept.TIME_PERIOD)) {
                writePeriods();
            } else {
                for (var code : values(concept)) {
                    json.writeStartObject();
                    json.writeStringField("id", code.id());
                    names(code.name());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void relationship(Concept attribute) throws IOException {
        json.writeObjectFieldStart("relationship");
        if (attribute.equals(Concept.OBS_STATUS)) {
            json.writeStringField("primaryMeasure", Concept.OBS_VALUE.name());
        } else {
            json.writeArrayFieldStart("dimensions");
            json.writeString(Concept.MEASURE.name());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writePeriods() throws IOException {
        for (var period : periods().values()) {
            json.writeStartObject();
            // An id has no slash; the other sign that ISO 8601 has for a span is two hyphens.
            json.writeStringField("id", period.text().replace("/", "--"));
            json.writeStringField("name", period.text());
            json.writeStringField("start", period.days().from() + "T00:00:00+07:00");
            json.writeStringField("end", period.days().to() + "T23:59:59+07:00");
            json.writeEndObject();
        }
    }

    void names(Text text) throws IOException {
        json.writeStringField("name", text.in(english));
        json.writeObjectFieldStart("names");
        for (var name : text.byLanguage().entrySet()) {
            json.writeStringField(name.getKey(), name.getValue());
        }
        json.writeEndObject();
    }

    private List<Code> values(Concept concept) {
        return switch (concept) {
            case FREQ ->
                used(concept, plan.parts().stream().map(part -> part.frequency().name()));
            case CALENDAR ->
                used(concept, plan.parts().stream().map(part -> part.calendar().name()));
            case ORG_UNIT -> plan.units();
            case INDICATOR -> plan.indicators();
            case MEASURE -> used(concept, plan.measures().stream().map(Measure::name));
            case DECIMALS ->
                IntStream.of(0, 2)
                        .mapToObj(Integer::toString)
                        .map(digits -> Code.of(digits, digits, digits))
                        .toList();
            case OBS_STATUS, UNIT_MEASURE -> codes.of(concept);
            case TIME_PERIOD, OBS_VALUE -> List.of();
        };
    }

    private List<Code> used(Concept concept, Stream<String> ids) {
        var inUse = ids.collect(Collectors.toSet());
        return codes.of(concept).stream()
                .filter(code -> inUse.contains(code.id()))
                .toList();
    }

    private Map<String, TimePeriod> periods() {
        var periods = new LinkedHashMap<String, TimePeriod>();
        if (plan.detail().hasObservations()) {
            plan.parts().forEach(part -> part.periods().forEach(period -> periods.putIfAbsent(period.text(), period)));
        }
        return periods;
    }
}
