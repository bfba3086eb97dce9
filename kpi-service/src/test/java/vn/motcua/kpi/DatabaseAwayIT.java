package vn.motcua.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.PostgresProcess;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = RealServers.MORTAL, value = "true"))
class DatabaseAwayIT {
    private static final String UNIT =
            "{\"nameVi\": \"Tỉnh Cà Mau\", \"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}";

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
    void deadDatabaseIsAnsweredWith503AndComesBackWithoutRestart() {
        assertThat(put().statusCode()).isEqualTo(200);

        postgres.kill();

        var calls = List.<Supplier<Response>>of(
                DatabaseAwayIT::put,
                () -> given().get("/v1/units"),
                () -> given().get("/v1/units/H12"),
                () -> given().get("/v1/units/H12/rates"));
        // The connections of the pool break one by one, so the first answers differ from the later ones inside.
        for (var round = 0; round < 4; round++) {
            calls.forEach(DatabaseAwayIT::assertUnavailable);
        }

        databaseIsBack();
        assertThat(put().statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/units/H12/rates").statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(Supplier<Response> call) {
        var start = System.nanoTime();
        var answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/database-unavailable");
    }

    private static Response put() {
        return given().contentType(ContentType.JSON).body(UNIT).put("/v1/units/H12");
    }
}
