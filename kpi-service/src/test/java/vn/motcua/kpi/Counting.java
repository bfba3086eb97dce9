package vn.motcua.kpi;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;

/** Units to count at, and what tests of checks and rebuilds ask of the running service. */
public final class Counting {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Counting() {}

    public static void register(String... communes) {
        var units = new StringBuilder(
                "[{\"code\": \"H12\", \"nameVi\": \"Tỉnh Cà Mau\", \"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}");
        for (var commune : communes) {
            units.append("""
                    , {"code": "%1$s", "nameVi": "Xã %1$s", "level": "COMMUNE", "parent": "H12", "validFrom": "2020-01-01"}""".formatted(commune));
        }
        given().contentType(ContentType.JSON)
                .body(units.append(']').toString())
                .post("/v1/units")
                .then()
                .statusCode(200);
    }

    public static void awaitFolded(Log log, Pool pool) {
        await().atMost(PATIENCE).until(() -> {
            var folded = pool.query("SELECT sum(next_offset)::bigint FROM kpi.log_position")
                    .executeAndAwait();
            return Long.valueOf(log.end()).equals(folded.iterator().next().getLong(0));
        });
    }

    public static JsonPath check() {
        return given().post("/v1/checks").then().statusCode(200).extract().jsonPath();
    }

    /** Runs a rebuild to its end. */
    public static JsonPath rebuild(boolean apply) {
        var started = given().queryParam("apply", apply).post("/v1/rebuilds");
        started.then().statusCode(202);
        var address = started.header("Location");
        await().atMost(PATIENCE)
                .until(() -> List.of("DONE", "FAILED").contains(status(address).getString("phase")));
        return status(address);
    }

    private static JsonPath status(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
