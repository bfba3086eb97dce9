package vn.motcua.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.event.EventType;

class GoldenTest {
    private static final Path DOCUMENTS = Path.of("src/main/resources/META-INF/motcua");

    @ParameterizedTest
    @EnumSource
    void exampleOfEveryTypeComesBackByteForByte(EventType type) throws IOException {
        var golden = ContractDocuments.example(type);

        var event = EventJson.read(golden.getBytes(UTF_8));

        assertThat(event.type()).isEqualTo(type);
        assertThat(new String(EventJson.write(event), UTF_8) + "\n").isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource
    void attributesWithDataApartAreTheSameEvent(EventType type) throws IOException {
        var event = EventJson.read(ContractDocuments.example(type).getBytes(UTF_8));

        assertThat(EventJson.read(EventJson.attributes(event), EventJson.writeData(event)))
                .isEqualTo(event);
    }

    @Test
    void noDocumentIsLeftOverFromTypeThatIsGone() throws IOException {
        var types = Arrays.stream(EventType.values()).map(EventType::typeName).toList();

        try (var examples = Files.list(DOCUMENTS.resolve("examples"));
                var schemas = Files.list(DOCUMENTS.resolve("schemas"))) {
            assertThat(examples.map(path -> path.getFileName().toString().replaceAll("\\.json$", "")))
                    .containsExactlyInAnyOrderElementsOf(types);
            assertThat(schemas.map(path -> path.getFileName().toString().replaceAll("\\.schema\\.json$", "")))
                    .containsExactlyInAnyOrderElementsOf(types);
        }
    }
}
