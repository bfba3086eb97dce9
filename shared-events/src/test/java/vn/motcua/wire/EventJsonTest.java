package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.EventType;

class EventJsonTest {
    private static final String RECEIVED = ContractDocuments.example(EventType.RECEIVED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "unit":"H12.18",            |                               | /data/unit
            "unit":"H12.18"             | "unit":"H12/18"               | /data/unit
            "unit":"H12.18"             | "unit":null                   | /data/unit
            "unit":"H12.18"             | "unit":["H12.18"]             | /data/unit
            "unit":"H12.18"             | "unit":"H12.18","unit":"H12"  | /data/unit
            "dueOn":"2023-03-22",       |                               | /data/dueOn
            "dueOn":"2023-03-22"        | "dueOn":"9999-12-31"          | /data/dueOn
            "dueOn":"2023-03-22"        | "dueOn":"2023-02-29"          | /data/dueOn
            "feeDue":150000             | "feeDue":1e3                  | /data/feeDue
            "feeDue":150000             | "feeDue":9223372036854775808  | /data/feeDue
            "revision":0                | "revision":4294967296         | /data/revision
            "void":false                | "void":"false"                | /data/void
            "channel":"ONLINE"          | "channel":"TELEX"             | /data/channel
            "time":"2023-03-15T01:30:00Z" | "time":"9999-03-15T01:30:00Z" | /time
            "time":"2023-03-15T01:30:00Z" | "time":"2023-03-15T01:30:00"  | /time
            "time":"2023-03-15T01:30:00Z" | "time":null                   | /time
            "subject":"H12.18-230315-0001" | "subject":"\\ud800"          | /subject
            "subject":"H12.18-230315-0001" | "subject":"a\\u0000"         | /subject
            "id":"received-0001"        | "id":""                       | /id
            "id":"received-0001"        | "id":"a","id":"b"             | /id
            "source":"/H12.18/counter-1" | "source":"{}"                | /source
            "specversion":"1.0"         | "specversion":"0.3"           | /specversion
            "specversion":"1.0"         | "specversion":1.0             | /specversion
            "application/json"          | "application/jsonx"           | /datacontenttype
            vn.motcua.dossier.received  | vn.motcua.dossier.archived    | /type
            """)
    void refusalPointsToTheField(String part, String hostile, String pointer) {
        assertThat(RECEIVED).contains(part);
        var event = RECEIVED.replace(part, hostile == null ? "" : hostile);

        var violation = catchThrowableOfType(ContractViolation.class, () -> EventJson.read(event.getBytes(UTF_8)));

        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.detail()).contains("(expected: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"event\"", "{}", "{\"specversion\":\"1.0\"}"})
    void whatIsNoEventIsRefused(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8))).isInstanceOf(ContractViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"data\":{}", "{\"a\":1,}", "nonsense", "{\"a\":0123}", "{'id':1}"})
    void whatIsNoJsonIsSaidToBeNone(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void depthBombIsNotEntered() {
        var bomb = RECEIVED.replace("\"void\":false", "\"x\":" + "[".repeat(100_000));

        assertThatThrownBy(() -> EventJson.read(bomb.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void moreAfterTheEventIsRefused() {
        assertThatThrownBy(() -> EventJson.read((RECEIVED + RECEIVED).getBytes(UTF_8)))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("after the end");
    }

    @Test
    void unknownFieldsAndExtensionsAreIgnored() throws IOException {
        var richer = RECEIVED.replace("\"unit\":", "\"applicant\":{\"name\":\"Nguyễn Văn A\",\"ids\":[1,2]},\"unit\":")
                .replace("\"id\":", "\"traceparent\":\"00-ab\",\"dataschema\":null,\"id\":");

        var event = EventJson.read(richer.getBytes(UTF_8));

        assertThat(new String(EventJson.write(event), UTF_8) + "\n").isEqualTo(RECEIVED);
    }

    @Test
    void defaultsAreThoseOfTheContract() throws IOException {
        var sparse = RECEIVED.replace(",\"revision\":0,\"void\":false", "")
                .replace("\"resolvingUnit\":\"H12.18.01\",", "")
                .replace("\"datacontenttype\":\"application/json\"", "\"datacontenttype\":null");

        var event = (DossierReceived) EventJson.read(sparse.getBytes(UTF_8));

        assertThat(event.resolvingUnit()).isEqualTo(event.unit());
        assertThat(event.header().revision()).isZero();
        assertThat(event.header().voided()).isFalse();
    }

    @Test
    void timeWithOffsetIsTheSameInstant() throws IOException {
        var local = RECEIVED.replace("2023-03-15T01:30:00Z", "2023-03-15T08:30:00+07:00");

        assertThat(new String(EventJson.write(EventJson.read(local.getBytes(UTF_8))), UTF_8) + "\n")
                .isEqualTo(RECEIVED);
    }

    @Test
    void attributeThatIsMissingInBinaryModeIsNamed() {
        assertThatThrownBy(() -> EventJson.read(Map.of("specversion", "1.0"), "{}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ContractViolation.class, e -> assertThat(e.pointer()).isEqualTo("/type"));
    }
}
