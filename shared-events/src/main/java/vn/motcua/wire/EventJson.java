package vn.motcua.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.EventHeader;
import vn.motcua.event.EventType;
import vn.motcua.event.RefusedValue;

/** Reads and writes events as CloudEvents 1.0 JSON, structured or as attributes with {@code data} apart. */
public final class EventJson {
    /** Strict limits: an event is small and flat, and whoever sends more means harm or the wrong address. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(16 * 1024)
                    .maxNameLength(256)
                    .maxNumberLength(32)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // The contract is UTF-8; without this, UTF-16 would be guessed and taken.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private EventJson() {}

    /**
     * The structured event at the parser's position, which must be the start of its object.
     *
     * @throws ContractViolation if the event breaks the contract; the parser may then stand anywhere inside the event
     * @throws IOException if the bytes are no JSON
     */
    public static DossierEvent read(JsonParser parser) throws IOException {
        var data = new AtomicReference<@Nullable Fields>();
        var attributes = Fields.read(parser, "", Attributes.KNOWN, name -> {
            if (!name.equals("data")) {
                return false;
            }
            if (data.getAndSet(readData(parser)) != null) {
                throw new ContractViolation("/data", "given twice (expected: once)");
            }
            return true;
        });
        var found = data.get();
        if (found == null) {
            throw new ContractViolation("/data", "missing (expected: an object)");
        }
        return event(attributes.withoutNulls(), found);
    }

    /** The structured event that these bytes hold, with the same exceptions as {@link #read(JsonParser)}. */
    public static DossierEvent read(byte[] structured) throws IOException {
        try (var parser = FACTORY.createParser(structured)) {
            parser.nextToken();
            var event = read(parser);
            refuseTrailing(parser);
            return event;
        }
    }

    /** The event of these attributes (names without prefix) and these bytes of {@code data}. */
    public static DossierEvent read(Map<String, String> attributes, byte[] data) throws IOException {
        try (var parser = FACTORY.createParser(data)) {
            parser.nextToken();
            var fields = readData(parser);
            refuseTrailing(parser);
            return event(Fields.of(attributes), fields);
        }
    }

    /** The structured event, in canonical form: equal events give equal bytes. */
    public static byte[] write(DossierEvent event) {
        return bytes(json -> write(event, json));
    }

    /** Writes the structured event in canonical form. */
    public static void write(DossierEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var attribute : attributes(event).entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeStringField(Attributes.DATA_CONTENT_TYPE, Attributes.JSON);
        json.writeFieldName("data");
        EventData.write(event, json);
        json.writeEndObject();
    }

    /** The {@code data} object alone, in canonical form. */
    public static byte[] writeData(DossierEvent event) {
        return bytes(json -> EventData.write(event, json));
    }

    /** The context attributes by their names without prefix, in a fixed order. */
    public static SequencedMap<String, String> attributes(DossierEvent event) {
        var header = event.header();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put(Attributes.SPEC_VERSION, Attributes.SUPPORTED_VERSION);
        attributes.put(Attributes.ID, header.id());
        attributes.put(Attributes.SOURCE, header.source());
        attributes.put(Attributes.TYPE, event.type().typeName());
        attributes.put(Attributes.SUBJECT, header.dossier().value());
        attributes.put(Attributes.TIME, header.time().toString());
        return attributes;
    }

    private static Fields readData(JsonParser parser) throws IOException {
        return Fields.read(parser, "/data", EventData.FIELDS, Fields.Nested.NONE);
    }

    private static DossierEvent event(Fields attributes, Fields data) {
        if (!attributes.text(Attributes.SPEC_VERSION).equals(Attributes.SUPPORTED_VERSION)) {
            throw attributes.refused(Attributes.SPEC_VERSION, attributes.text(Attributes.SPEC_VERSION), "1.0");
        }
        if (attributes.has(Attributes.DATA_CONTENT_TYPE)
                && !Attributes.isJson(attributes.text(Attributes.DATA_CONTENT_TYPE))) {
            throw attributes.refused(
                    Attributes.DATA_CONTENT_TYPE, attributes.text(Attributes.DATA_CONTENT_TYPE), Attributes.JSON);
        }
        var type = attributes.text(Attributes.TYPE, EventType::named);
        try {
            return EventData.read(type, header(attributes, data), data);
        } catch (RefusedValue e) {
            throw new ContractViolation(
                    (Attributes.KNOWN.contains(e.field()) ? "/" : "/data/") + e.field(), e.detail());
        }
    }

    private static EventHeader header(Fields attributes, Fields data) {
        return new EventHeader(
                attributes.text(Attributes.SOURCE),
                attributes.text(Attributes.ID),
                attributes.text(Attributes.SUBJECT, DossierCode::new),
                attributes.instant(Attributes.TIME),
                data.has("revision") ? data.smallInteger("revision") : 0,
                data.has("void") && data.bool("void"));
    }

    private static void refuseTrailing(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new ContractViolation("", "more after the end of the event (expected: one JSON object)");
        }
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayBuilder(512);
        try (var json = FACTORY.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
