package vn.motcua.reporting.observation;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.reporting.PublishedFigures;
import vn.motcua.stack.PostgresProcess;

@QuarkusTest
@WithTestResource(
        value = PublishedFigures.class,
        initArgs = @ResourceArg(name = PublishedFigures.MORTAL, value = "true"))
class CutListIT {
    private static final String LONG = "v1/observations?from=2022-01-01&to=2022-12-31&breakdown=day";

    PostgresProcess postgres;

    @TestHTTPResource("/")
    URI endpoint;

    @AfterEach
    void databaseIsBack() {
        postgres.start();
        postgres.awaitReady(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv"})
    void listThatCannotBeFinishedDoesNotLookWhole(String type) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(endpoint.resolve(LONG))
                    .header("Accept", type)
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);

            try (var body = answer.body()) {
                assertThat(body.readNBytes(10_000)).hasSize(10_000);
                postgres.kill();

                assertThatIOException().isThrownBy(body::readAllBytes);
            }
        }

        given().get("/" + LONG).then().statusCode(503);
    }
}
