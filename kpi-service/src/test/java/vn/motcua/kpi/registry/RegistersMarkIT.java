package vn.motcua.kpi.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kpi.RealServers;

/** A mark that was seen stands for the registers as they were seen. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RegistersMarkIT {
    private static final String CHANGE = "UPDATE kpi.procedure SET field = field";

    @Inject
    Pool pool;

    @Test
    void procedureThatChangesGivesAnotherMarkAndOneThatDoesNotGivesNone() {
        register("9.000001", "Hộ tịch");
        var before = mark();

        register("9.000001", "Hộ tịch");
        assertThat(mark()).isEqualTo(before);

        register("9.000001", "Đất đai");
        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void targetsThatAreInForceAlreadyGiveNone() {
        put("/v1/plans/marked", """
                {"nameVi": "Kế hoạch", "from": "2026-01-01", "to": "2026-12-31"}""");
        var targets = """
                {"by": "Văn phòng", "reason": "Thử", "targets": [{"indicator": "on-time", "percent": %s}]}""";
        put("/v1/plans/marked/targets", targets.formatted("95"));
        var before = mark();

        put("/v1/plans/marked/targets", targets.formatted("95.0"));
        assertThat(mark()).isEqualTo(before);

        put("/v1/plans/marked/targets", targets.formatted("96"));
        assertThat(mark()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHANGE,
                "UPDATE kpi.plan SET name_en = name_en",
                "UPDATE kpi.indicator SET name_en = name_en",
                "UPDATE kpi.target_change SET reason = reason",
                "DELETE FROM kpi.target_change WHERE id < 0",
                "INSERT INTO kpi.procedure VALUES ('9.000002', 'Thử', 'Thử', false, false) ON CONFLICT DO NOTHING"
            })
    void eachRegisterIsMarked(String change) {
        var before = mark();

        pool.query(change).executeAndAwait();

        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void markIsTakenBackWithTheChange() {
        var before = mark();
        var connection = begun();
        connection.query("SAVEPOINT before_change; " + CHANGE).executeAndAwait();
        connection.query("ROLLBACK TO before_change; " + CHANGE).executeAndAwait();
        assertThat(mark(connection)).as("marked again").isNotEqualTo(before);

        ended(connection, "ROLLBACK");

        assertThat(mark()).isEqualTo(before);
    }

    @Test
    void noChangeBecomesVisibleUnderAMarkThatWasSeen() {
        var first = begun();
        first.query(CHANGE).executeAndAwait();
        var second = begun();
        second.query("SET LOCAL lock_timeout = '200ms'").executeAndAwait();

        try {
            assertThatThrownBy(() -> second.query("UPDATE kpi.plan SET name_en = name_en")
                            .executeAndAwait())
                    .as("waits for the other's mark")
                    .hasMessageContaining("lock timeout");
        } finally {
            ended(second, "ROLLBACK");
            ended(first, "COMMIT");
        }
    }

    private SqlConnection begun() {
        var connection = pool.getConnectionAndAwait();
        connection.query("BEGIN").executeAndAwait();
        return connection;
    }

    private static void ended(SqlConnection connection, String end) {
        connection.query(end).executeAndAwait();
        connection.closeAndAwait();
    }

    private String mark() {
        return pool.withConnection(connection -> connection
                        .query("SELECT registers FROM kpi_v1.stand('2023-01-01', '2023-12-31')")
                        .execute())
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private static String mark(SqlConnection connection) {
        return connection
                .query("SELECT mark FROM kpi_v1.registers")
                .executeAndAwait()
                .iterator()
                .next()
                .getUUID(0)
                .toString();
    }

    private static void put(String path, String body) {
        given().contentType(ContentType.JSON).body(body).put(path).then().statusCode(200);
    }

    private static void register(String code, String field) {
        var body = """
                {"nameVi": "Thử", "field": "%s", "feeBearing": false, "owesResult": true}""".formatted(field);
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/procedures/" + code)
                .then()
                .statusCode(200);
    }
}
