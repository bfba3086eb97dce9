package vn.motcua.reporting.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.PublishedFigures;

@QuarkusTest
@WithTestResource(PublishedFigures.class)
class ObservationIT {
    private static final String YEAR = "/v1/observations?indicator=online-resolution&from=2022-01-01&to=2022-12-31";
    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    @Inject
    Pool pool;

    @Test
    void provinceIsPooledAndNotTheMeanOfItsLevels() {
        get(YEAR + "&unit=H12")
                .statusCode(200)
                .body("observations", hasSize(1))
                .body("observations[0].numerator", equalTo(42839))
                .body("observations[0].denominator", equalTo(82015))
                .body("observations[0].percent", equalTo(new BigDecimal("52.23")))
                .body("observations[0].rate", equalTo(new BigDecimal("0.522331")))
                .body("observations[0].reason", nullValue());
    }

    @Test
    void levelsAddUpToTheProvince() {
        get(YEAR + "&unit=H12&breakdown=level")
                .body("observations.level", contains("PROVINCE", "DISTRICT", "COMMUNE"))
                .body("observations.numerator", contains(24965, 7113, 10761))
                .body("observations.denominator", contains(39219, 23487, 19309));
    }

    @Test
    void childrenArePooledWithAllBelowThem() {
        get(YEAR + "&unit=H12&breakdown=children")
                .body("observations.unit", contains("H12.01", "H12.30"))
                .body("observations.numerator", contains(24965, 7113 + 10761));
    }

    @Test
    void lastTwoDossiersAreNotRoundedAway() {
        get("/v1/observations?indicator=on-time&unit=H14&from=2022-01-01&to=2022-12-31")
                .body("observations[0].percent", equalTo(new BigDecimal("99.99")));
    }

    @Test
    void silentUnitIsThereWithoutARate() {
        get(YEAR + "&unit=H14&breakdown=children")
                .body("observations[0].unit", equalTo("H14.1"))
                .body("observations[0].percent", nullValue())
                .body("observations[0].reason", equalTo("NOTHING_TO_COUNT"));
    }

    @Test
    void bothEndsOfAPeriodAreInclusive() {
        get("/v1/observations?indicator=online-resolution&unit=H12&from=2022-01-01&to=2022-01-01")
                .body("observations[0].denominator", equalTo(39219));
        get("/v1/observations?indicator=online-resolution&unit=H12&window=1d&asOf=2022-12-31")
                .body("observations[0].from", equalTo("2022-12-31"))
                .body("observations[0].denominator", equalTo(23487));
    }

    @Test
    void withoutAnIndicatorAllComeInTheOrderOfTheCatalogue() {
        var catalogue =
                get("/v1/indicators").statusCode(200).extract().jsonPath().getList("indicators.code");
        assertThat(catalogue).hasSize(7);

        get("/v1/observations?unit=H12").body("observations.indicator", equalTo(catalogue));
    }

    @Test
    void csvHasTheSameFigures() {
        var csv = given().accept("text/csv")
                .get(YEAR + "&unit=H12")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertThat(csv).isEqualTo("""
                indicator,unit,level,from,to,numerator,denominator,rate,percent,reason,plan,target,status,gapPoints,gapDossiers,revision
                online-resolution,H12,,2022-01-01,2022-12-31,42839,82015,0.522331,52.23,,,,,,,1
                """);
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        var tag =
                get(YEAR + "&unit=H12").header("ETag", notNullValue()).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(YEAR + "&unit=H12")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().header("If-None-Match", tag).get(YEAR + "&unit=H14").then().statusCode(200);
    }

    @Test
    void wrongQuestionsSayWhatWasExpected() {
        problem("/v1/observations", 400, "missing-unit", "unit");
        problem("/v1/observations?unit=H99", 404, "unknown-unit", "unit");
        problem("/v1/observations?unit=H12&indicator=happiness", 400, "unknown-indicator", "indicator");
        problem("/v1/observations?unit=H12&breakdown=planet", 400, "unknown-breakdown", "breakdown");
        problem("/v1/observations?unit=H12&window=0d", 400, "invalid-period", "window");
        problem("/v1/observations?unit=H12&window=401d", 400, "invalid-period", "window");
        problem("/v1/observations?unit=H12&from=2022-02-01&to=2022-01-01", 400, "invalid-period", "from");
        problem("/v1/observations?unit=H12&from=2022-02-30&to=2022-03-01", 400, "invalid-period", "from");
        problem("/v1/observations?unit=H12&from=2022-01-01", 400, "invalid-period", "to");
        problem("/v1/observations?unit=H12&from=2022-01-01&to=2022-01-02&window=7d", 400, "invalid-period", "window");
        given().accept("image/png")
                .get(YEAR + "&unit=H12")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void everyProblemIsExplainedAtItsAddress() {
        get("/problems/unknown-breakdown").statusCode(200).body("advice", containsString("children or level"));
        get("/v1/nothing").statusCode(404).body("type", equalTo("/problems/not-found"));
        get("/q/openapi?format=json")
                .body("info.title", equalTo("Motcua reporting"))
                .body(
                        "paths.'/v1/observations'.get.responses.'503'.content.'application/problem+json'.schema.$ref",
                        equalTo("#/components/schemas/Problem"))
                .body("components.schemas.Problem.properties.type.type", equalTo("string"))
                .body("components.schemas.Problem.properties.title.type", equalTo("string"));
    }

    @Test
    void roleOfThisServiceCannotWrite() {
        assertThatThrownBy(() -> pool.query("DELETE FROM kpi.tally").executeAndAwait())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> pool.query("DELETE FROM kpi_v1.tally").executeAndAwait())
                .hasMessageContaining("permission denied");
    }

    @Test
    void firstPageIsServed() {
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("lang=\"vi\""));
        get("/v1/units").body("units.find { it.code == 'H12.30.1' }.nameVi", equalTo("Xã Khánh An"));
    }

    private static ValidatableResponse get(String path) {
        return given().config(EXACT).get(path).then();
    }

    private static void problem(String path, int status, String type, String field) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("field", equalTo(field));
    }
}
