package vn.motcua.kpi;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpenApiDocumentIT {
    private static final Path CHECKED_IN = Path.of("../docs/openapi/kpi.yaml");

    @Test
    void documentInTheDocsIsTheOneThatTheServiceGives() throws IOException {
        var given = given().get("/q/openapi?format=yaml").asByteArray();

        if (Boolean.getBoolean("motcua.openapi.write")) {
            Files.write(CHECKED_IN, given);
        }
        // The order of the members differs from build to build.
        assertThat(new Yaml().<Object>load(Files.readString(CHECKED_IN)))
                .as("%s (after a change that is meant, -Dmotcua.openapi.write=true writes it anew)", CHECKED_IN)
                .isEqualTo(new Yaml().<Object>load(new String(given, UTF_8)));
    }
}
