package vn.motcua.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.motcua.event.EventType;

/** The written side of the contract: an example and a JSON Schema for each event type. */
public final class ContractDocuments {
    private static final String ROOT = "/META-INF/motcua/";

    private ContractDocuments() {}

    /** A structured event in canonical form that can be posted as it is. */
    public static String example(EventType type) {
        return resource("examples/" + type.typeName() + ".json");
    }

    /** JSON Schema (draft 2020-12) of the {@code data} object. */
    public static String schema(EventType type) {
        return resource("schemas/" + type.typeName() + ".schema.json");
    }

    /** AsyncAPI 3.0 description of the topics, in YAML. */
    public static String asyncApi() {
        return resource("asyncapi.yaml");
    }

    private static String resource(String name) {
        try (var in = ContractDocuments.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException(ROOT + name + ": missing (expected: one for every event type)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(ROOT + name, e);
        }
    }
}
