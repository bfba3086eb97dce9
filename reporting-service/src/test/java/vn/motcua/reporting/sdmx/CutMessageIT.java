package vn.motcua.reporting.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.PublishedFigures;
import vn.motcua.stack.PostgresProcess;

@QuarkusTest
@WithTestResource(
        value = PublishedFigures.class,
        initArgs = @ResourceArg(name = PublishedFigures.MORTAL, value = "true"))
class CutMessageIT {
    // Every day since 2022: one query for each unit.
    private static final String LONG = "data/KPI/D....";

    PostgresProcess postgres;

    @TestHTTPResource("/sdmx/")
    URI endpoint;

    @Test
    void messageThatCannotBeFinishedDoesNotLookWhole() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(endpoint.resolve(LONG))
                    .header("Accept", "application/vnd.sdmx.data+csv;version=1.0.0")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);

            try (var body = answer.body()) {
                assertThat(body.readNBytes(10_000)).hasSize(10_000);
                postgres.kill();

                assertThatIOException().isThrownBy(body::readAllBytes);
            }
        }

        given().get("/sdmx/data/KPI/A....").then().statusCode(503).contentType("application/problem+json");
        given().get("/sdmx/dataflow").then().statusCode(503).header("Retry-After", "2");

        postgres.start();
        postgres.awaitReady(Duration.ofSeconds(60));
        given().get("/sdmx/data/KPI/A....").then().statusCode(200);
    }
}
