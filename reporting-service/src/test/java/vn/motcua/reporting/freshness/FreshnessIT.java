package vn.motcua.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.reconciliation.OurSide;

/** Commune H30.1 sends every day, H30.2 stopped ten days ago, H31 never began. */
@QuarkusTest
@WithTestResource(OurSide.class)
class FreshnessIT {
    private static final String UNITS = "/v1/freshness?under=H30";

    @BeforeEach
    void arrivals() throws SQLException {
        heard("DELETE FROM kpi.unit_arrival");
        heard("DELETE FROM kpi.log_position");
        heard("""
                INSERT INTO kpi.unit_arrival VALUES
                    ('H30.1', now() - interval '1 day', now() - interval '1 hour'),
                    ('H30.2', now() - interval '1 hour', now() - interval '10 days')""");
        heard("""
                INSERT INTO kpi.log_position (partition, next_offset, recorded_at, folded_at) VALUES
                    (0, 5, '2026-11-22T01:00:00Z', '2026-11-22T01:00:03.25Z'),
                    (1, 7, '2026-11-22T02:00:00Z', '2026-11-22T02:00:00.5Z'),
                    (2, 0, NULL, NULL)""");
    }

    @Test
    void unitThatSentNothingInTheWindowIsSilent() {
        get(UNITS)
                .statusCode(200)
                .body("units.unit", contains("H30.1", "H30.2"))
                .body("units.silent", contains(false, true))
                .body("coverage.units", equalTo(2))
                .body("coverage.reporting", equalTo(1))
                .body("coverage.silent", equalTo(1));
        get(UNITS + "&window=11d").body("coverage.silent", equalTo(0));
    }

    @Test
    void unitIsHeardOfThroughThoseBelowIt() {
        get("/v1/freshness?level=PROVINCE")
                .body("units.find { it.unit == 'H30' }.silent", equalTo(false))
                .body("units.find { it.unit == 'H30' }.own.lastEventAt", nullValue())
                .body("units.find { it.unit == 'H31' }.silent", equalTo(true))
                .body("units.find { it.unit == 'H31' }.pooled.lastArrivedAt", nullValue());
        var units = get("/v1/freshness").extract().jsonPath();
        assertThat(units.getString("units.find { it.unit == 'H30' }.pooled.lastArrivedAt"))
                .isEqualTo(units.getString("units.find { it.unit == 'H30.1' }.own.lastArrivedAt"));
        assertThat(units.getString("units.find { it.unit == 'H30' }.pooled.lastEventAt"))
                .isEqualTo(units.getString("units.find { it.unit == 'H30.2' }.own.lastEventAt"));
    }

    @Test
    void silentUnitsAloneCanBeAskedForWhileAllAreCounted() {
        get(UNITS + "&silent=true").body("units.unit", contains("H30.2")).body("coverage.units", equalTo(2));
        get(UNITS + "&silent=false").body("units.unit", contains("H30.1"));
        get(UNITS + "&level=PROVINCE").body("units", empty());
    }

    @Test
    void lagIsThatOfTheLastRecordsOfTheLog() {
        get("/v1/freshness")
                .body("lag.lastRecordedAt", equalTo("2026-11-22T02:00:00Z"))
                .body("lag.lastFoldedAt", equalTo("2026-11-22T02:00:00.500Z"))
                .body("lag.seconds", equalTo(0.5f))
                .body("lag.slowestSeconds", equalTo(3.25f));
    }

    @Test
    void lagIsUnknownUntilARecordIsFolded() throws SQLException {
        heard("DELETE FROM kpi.log_position");

        get("/v1/freshness").statusCode(200).body("lag.seconds", nullValue());
    }

    @Test
    void unitsComeAsCsvToo() {
        var csv = given().accept("text/csv")
                .get(UNITS + "&silent=true&bom=true")
                .then()
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).startsWith("\uFEFFunit,nameVi,nameEn,level,").contains("H30.2,Xã Hai,,COMMUNE,");
    }

    @Test
    void wrongQuestionsSayWhatWasExpected() {
        problem("/v1/freshness?window=7", 400, "invalid-window", "window");
        problem("/v1/freshness?level=VILLAGE", 400, "unknown-level", "level");
        problem("/v1/freshness?under=H99", 404, "unknown-unit", "under");
        problem("/v1/freshness?under=h", 400, "invalid-unit-code", "under");
        problem("/v1/freshness?silent=yes", 400, "invalid-choice", "silent");
        problem("/v1/freshness?levl=COMMUNE", 400, "unknown-parameter", "levl");
        given().accept("image/png").get("/v1/freshness").then().statusCode(406);
    }

    private static void heard(String sql) throws SQLException {
        try (var connection = OurSide.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static void problem(String path, int status, String type, String field) {
        get(path)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("field", equalTo(field));
    }
}
