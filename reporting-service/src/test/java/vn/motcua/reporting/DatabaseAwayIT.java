package vn.motcua.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.PostgresProcess;

@QuarkusTest
@WithTestResource(
        value = PublishedFigures.class,
        initArgs = @ResourceArg(name = PublishedFigures.MORTAL, value = "true"))
class DatabaseAwayIT {
    private static final String FIGURES =
            "/v1/observations?indicator=online-resolution&unit=H12&from=2022-01-01&to=2022-12-31";

    // 2 s are meant; a machine that is busy with other builds gets more.
    private static final Duration BOUND = Duration.ofSeconds(6);

    PostgresProcess postgres;

    @AfterEach
    void databaseIsBack() {
        if (!postgres.isAlive()) {
            postgres.start();
            postgres.awaitReady(Duration.ofSeconds(60));
        }
    }

    @Test
    void absentDatabaseIsAnsweredWith503AndComesBackWithoutRestart() {
        assertThat(get().statusCode()).isEqualTo(200);

        postgres.stop();

        // The connections of the pool break one by one, so the first answers differ from the later ones inside.
        Stream.generate(DatabaseAwayIT::timed).limit(12).forEach(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/database-unavailable");
        });

        databaseIsBack();
        assertThat(get().jsonPath().getInt("observations[0].numerator")).isEqualTo(42839);
    }

    private static Response timed() {
        var start = System.nanoTime();
        var answer = get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        return answer;
    }

    private static Response get() {
        return given().get(FIGURES);
    }
}
