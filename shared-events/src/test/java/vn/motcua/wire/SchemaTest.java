package vn.motcua.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.event.EventType;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void schemaAcceptsGoldenData(EventType type) throws IOException {
        assertThat(schema(type).validate(goldenData(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaNeedsEveryFieldThatReaderNeeds(EventType type) throws IOException {
        var names = goldenData(type).fieldNames();
        while (names.hasNext()) {
            var name = names.next();
            var data = goldenData(type);
            data.remove(name);
            assertThat(schema(type).validate(data).isEmpty())
                    .as("%s without %s", type, name)
                    .isEqualTo(isRead(type, data));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECEIVED | unit          | "H12/18"
            RECEIVED | unit          | 12
            RECEIVED | resolvingUnit | null
            RECEIVED | procedure     | "1"
            RECEIVED | channel       | "FAX"
            RECEIVED | onBehalf      | "true"
            RECEIVED | dueOn         | "9999-01-01"
            RECEIVED | dueOn         | "2023-13-01"
            RECEIVED | feeDue        | -1
            RECEIVED | feeDue        | 1.5
            RECEIVED | feeDue        | 99999999999999999999
            RECEIVED | revision      | -1
            RECEIVED | void          | null
            RESOLVED | outcome       | "granted"
            RESOLVED | apologyIssued | 0
            PAID     | paymentId     | ""
            PAID     | paymentId     | "HD 1"
            PAID     | method        | {}
            PAID     | amount        | 0
            """)
    void schemaRefusesWhatReaderRefuses(EventType type, String field, String hostile) throws IOException {
        var data = goldenData(type);
        data.set(field, JSON.readTree(hostile));

        assertThat(schema(type).validate(data)).isNotEmpty();
        assertThat(isRead(type, data)).isFalse();
    }

    private static boolean isRead(EventType type, JsonNode data) throws IOException {
        var event = (ObjectNode) JSON.readTree(ContractDocuments.example(type));
        event.set("data", data);
        try {
            EventJson.read(JSON.writeValueAsBytes(event));
            return true;
        } catch (ContractViolation e) {
            return false;
        }
    }

    private static ObjectNode goldenData(EventType type) throws IOException {
        return (ObjectNode) JSON.readTree(ContractDocuments.example(type)).get("data");
    }

    private static JsonSchema schema(EventType type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        ContractDocuments.schema(type),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
