package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.event.EventType;

class CloudEventsSdkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonFormat sdk = new JsonFormat();

    @ParameterizedTest
    @EnumSource
    void sdkReadsOurStructuredEventAndWritesTheSameJson(EventType type) throws IOException {
        var ours = ContractDocuments.example(type).getBytes(UTF_8);

        var theirs = sdk.serialize(sdk.deserialize(ours));

        assertThat(JSON.readTree(theirs)).isEqualTo(JSON.readTree(ours));
        assertThat(EventJson.read(theirs)).isEqualTo(EventJson.read(ours));
    }

    @ParameterizedTest
    @EnumSource
    void sdkWritesTheSameKafkaHeadersAndValue(EventType type) throws IOException {
        var example = ContractDocuments.example(type).getBytes(UTF_8);
        var event = EventJson.read(example);

        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        "dossier-events", event.header().dossier().value())
                .writeBinary(sdk.deserialize(example));

        assertThat(texts(record.headers())).isEqualTo(headers(EventJson.attributes(event)));
        assertThat(JSON.readTree(record.value())).isEqualTo(JSON.readTree(EventJson.writeData(event)));
    }

    @ParameterizedTest
    @EnumSource
    void sdkReadsOurKafkaRecord(EventType type) throws IOException {
        var example = ContractDocuments.example(type).getBytes(UTF_8);
        var event = EventJson.read(example);
        var record = new ConsumerRecord<>(
                "dossier-events", 0, 0, event.header().dossier().value(), EventJson.writeData(event));
        headers(EventJson.attributes(event))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));

        var read = KafkaMessageFactory.createReader(record).toEvent();

        assertThat(JSON.readTree(sdk.serialize(read))).isEqualTo(JSON.readTree(example));
    }

    private static Map<String, String> headers(Map<String, String> attributes) {
        var headers = new HashMap<String, String>();
        attributes.forEach((name, value) -> headers.put("ce_" + name, value));
        headers.put("content-type", "application/json");
        return headers;
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        new RecordHeaders(headers).forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
