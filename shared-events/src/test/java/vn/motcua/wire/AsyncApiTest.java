package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.event.EventType;
import vn.motcua.event.Topics;

class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void channelIsTheTopicOfTheContract() {
        var channel = document.at("/channels/dossierEvents");

        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(channel.path("address").asText()).isEqualTo(Topics.DOSSIER_EVENTS);
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topics.DOSSIER_EVENTS_PARTITIONS);
        assertThat(channel.path("messages").size()).isEqualTo(EventType.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsOneMessageOfTheChannel(EventType type) {
        var messages = document.at("/channels/dossierEvents/messages")
                .valueStream()
                .map(message -> resolve(message.path("$ref").asText()))
                .filter(message -> message.path("name").asText().equals(type.typeName()))
                .toList();

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
                    .isEqualTo(type.typeName());
            assertThat(resolve(message.at("/payload/schema/$ref").asText())
                            .path("$id")
                            .asText())
                    .endsWith(type.typeName());
        });
    }

    @Test
    void headersAreThoseThatAreWritten() throws IOException {
        var event = EventJson.read(ContractDocuments.example(EventType.PAID).getBytes(UTF_8));
        var written = new ArrayList<String>();
        EventJson.attributes(event).keySet().forEach(name -> written.add("ce_" + name));
        written.add("content-type");

        assertThat(document.at("/components/schemas/cloudEventHeaders/required")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyReferenceResolves() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references)
                .hasSizeGreaterThan(10)
                .allSatisfy(reference -> assertThat(resolve(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private JsonNode resolve(String reference) {
        if (reference.startsWith("#")) {
            return document.at(reference.substring(1));
        }
        try (var in = ContractDocuments.class.getResourceAsStream("/META-INF/motcua/" + reference)) {
            return in == null ? document.path("no such file") : new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(reference, e);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(ContractDocuments.asyncApi());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
