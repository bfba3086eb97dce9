package vn.motcua.reporting.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

    @TestHTTPResource("/")
    URI root;

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

        assertThat(csv)
                .isEqualTo(
                        "indicator,unit,level,field,procedure,from,to,numerator,denominator,rate,percent,reason,plan,"
                                + "target,status,gapPoints,gapDossiers,revision,sealed\r\n"
                                + "online-resolution,H12,,,,2022-01-01,2022-12-31,42839,82015,0.522331,52.23,,,,,,,1,false\r\n");
        given().accept("text/csv").get(YEAR + "&unit=H12&bom=true").then().body(equalTo("\uFEFF" + csv));
    }

    @Test
    void ndjsonHasOneFigureALine() {
        var lines = given().accept("application/x-ndjson")
                .get(YEAR + "&unit=H12&breakdown=level")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(line -> new JsonPath(line).getInt("numerator"))
                .toList();

        assertThat(lines).containsExactly(24965, 7113, 10761);
    }

    @Test
    void partsOfThePeriodAddUpAndAreAllThere() {
        for (var breakdown : List.of("day", "week", "month", "field", "procedure", "level")) {
            get(YEAR + "&unit=H12&breakdown=" + breakdown)
                    .statusCode(200)
                    .body("observations.numerator.sum()", equalTo(42839))
                    .body("observations.denominator.sum()", equalTo(82015));
        }
        get(YEAR + "&unit=H12&breakdown=day").body("observations", hasSize(365));
        get(YEAR + "&unit=H12&breakdown=month")
                .body("observations.from[5]", equalTo("2022-06-01"))
                .body("observations.to[5]", equalTo("2022-06-30"))
                .body("observations.numerator[5]", equalTo(10761))
                .body("observations.reason[6]", equalTo("NOTHING_TO_COUNT"));
        get(YEAR + "&unit=H12&breakdown=week")
                .body("observations.from[0]", equalTo("2022-01-01"))
                .body("observations.to[0]", equalTo("2022-01-02"));
        get(YEAR + "&unit=H12&breakdown=field").body("observations.field", contains("Hộ tịch"));
        get(YEAR + "&unit=H12&breakdown=procedure").body("observations.procedure", contains("1.000656"));
    }

    @Test
    void statutoryMonthsBeginOnTheFifteenth() {
        get("/v1/observations?unit=H12&indicator=on-time&calendar=statutory&period=2022-Q2&breakdown=month")
                .body("observations.from", contains("2022-03-15", "2022-04-15", "2022-05-15"))
                .body("observations.to", contains("2022-04-14", "2022-05-14", "2022-06-14"));
    }

    @Test
    void everyUnitComesIfNoneIsNamed() {
        get(YEAR).body("observations.unit", contains("H12", "H12.01", "H12.30", "H12.30.1", "H14", "H14.1"));
        get(YEAR + "&level=COMMUNE").body("observations.unit", contains("H12.30.1", "H14.1"));
        get(YEAR + "&under=H12").body("observations.unit", contains("H12.01", "H12.30", "H12.30.1"));
        get(YEAR + "&unit=H12&breakdown=level:COMMUNE").body("observations.unit", contains("H12.30.1"));
        get(YEAR + "&unit=H14&unit=H12").body("observations.unit", contains("H12", "H14"));
    }

    @Test
    void pagesMakeTheWholeList() {
        var whole =
                get(YEAR.replace("indicator=online-resolution&", "")).extract().jsonPath();
        var paged = new ArrayList<Object>();
        var path = YEAR.replace("indicator=online-resolution&", "") + "&limit=4";
        while (path != null) {
            var page = get(path).statusCode(200).extract();
            assertThat(page.jsonPath().getList("observations")).hasSizeBetween(1, 4);
            paged.addAll(page.jsonPath().getList("observations"));
            var link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(paged).hasSize(42).isEqualTo(whole.getList("observations"));
    }

    @Test
    void targetsJudgeWholeUnits() {
        get(YEAR.replace("online-resolution", "online-resolution&plan=year-2023") + "&unit=H12")
                .body("observations[0].plan", equalTo("year-2023"))
                .body("observations[0].target", equalTo(new BigDecimal("30.00")))
                .body("observations[0].status", equalTo("MET"))
                .body("observations[0].gapPoints", equalTo(new BigDecimal("22.23")))
                .body("observations[0].gapDossiers", equalTo(0));
        get(YEAR + "&plan=year-2023&unit=H12&breakdown=level").body("observations.target", everyItem(nullValue()));
    }

    @Test
    void zippedAnswerHasTheSameFiguresAndATagOfItsOwn() throws IOException, InterruptedException {
        var plain = coded("identity");
        var zipped = coded("gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(String.join(", ", plain.headers().allValues("Vary"))).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Last-Modified")).hasValue("Tue, 28 Feb 2023 17:00:00 GMT");
    }

    /** By a client that asks for no coding of its own. */
    private HttpResponse<byte[]> coded(String coding) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(root + YEAR.substring(1) + "&unit=H12"))
                    .header("Accept-Encoding", coding)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void answersThatNobodyReadsKeepNoConnection() {
        for (var i = 0; i < 30; i++) {
            given().head(YEAR).then().statusCode(200);
        }
        get(YEAR).statusCode(200);
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
    void streamsLeaveNothingOnTheirConnections() {
        for (var i = 0; i < 20; i++) {
            get(YEAR).statusCode(200);
        }

        var statements = 0L;
        for (var i = 0; i < 20; i++) {
            statements = Math.max(
                    statements,
                    pool.query(
                                    "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%asked AS MATERIALIZED%'")
                            .executeAndAwait()
                            .iterator()
                            .next()
                            .getLong(0));
        }
        assertThat(statements).isLessThanOrEqualTo(1);
    }

    @Test
    void unitThatChangedItsNameIsAskedForAsAnyOther() {
        get(YEAR + "&unit=H12.30.1").body("observations.unit", contains("H12.30.1"));
        get(YEAR + "&unit=H12.30.1&unit=H12.30.1&unit=H12").body("observations.unit", contains("H12", "H12.30.1"));
        get(YEAR + "&under=H12.30.1").body("observations", hasSize(0));
    }

    @Test
    void wrongQuestionsSayWhatWasExpected() {
        problem("/v1/observations?unit=H99", 404, "unknown-unit", "unit");
        problem("/v1/observations?unit=h12", 400, "invalid-unit-code", "unit");
        problem("/v1/observations?unit=H12&level=COMMUNE", 400, "conflicting-parameters", "level");
        problem("/v1/observations?under=H99", 404, "unknown-unit", "under");
        problem("/v1/observations?unit=H12&indicator=happiness", 400, "unknown-indicator", "indicator");
        problem(
                "/v1/observations?unit=H12&indicator=happiness&breakdown=day&window=7d",
                400,
                "unknown-indicator",
                "indicator");
        problem("/v1/observations?under=H12&indicator=happiness", 400, "unknown-indicator", "indicator");
        problem("/v1/observations?unit=H12&breakdown=planet", 400, "unknown-breakdown", "breakdown");
        problem("/v1/observations?unit=H12&breakdown=level:PLANET", 400, "unknown-level", "level");
        problem("/v1/observations?breakdown=children", 400, "missing-parameter", "unit");
        problem(
                "/v1/observations?unit=H12&breakdown=day&from=2020-01-01&to=2022-01-01",
                400,
                "too-many-parts",
                "breakdown");
        problem("/v1/observations?unit=H12&window=0d", 400, "invalid-window", "window");
        problem("/v1/observations?unit=H12&window=401d", 400, "invalid-window", "window");
        problem("/v1/observations?unit=H12&from=2022-02-01&to=2022-01-01", 400, "from-after-to", "from");
        problem("/v1/observations?unit=H12&from=2022-02-30&to=2022-03-01", 400, "invalid-day", "from");
        problem("/v1/observations?unit=H12&from=2022-01-01", 400, "missing-parameter", "to");
        problem(
                "/v1/observations?unit=H12&from=2022-01-01&to=2022-01-02&window=7d",
                400,
                "conflicting-parameters",
                "window");
        problem("/v1/observations?unit=H12&plan=year-1999", 404, "unknown-plan", "plan");
        problem("/v1/observations?unti=H12", 400, "unknown-parameter", "unti");
        problem("/v1/observations?limit=0", 400, "invalid-limit", "limit");
        problem("/v1/observations?limit=5&cursor=x", 400, "invalid-cursor", "cursor");
        problem("/v1/observations?cursor=x", 400, "missing-parameter", "limit");
        given().accept("image/png")
                .get(YEAR + "&unit=H12")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void everyProblemIsExplainedAtItsAddress() {
        get("/problems/unknown-breakdown").statusCode(200).body("advice", containsString("level:COMMUNE"));
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
        assertThatThrownBy(() -> pool.query("DELETE FROM kpi_v1.unit_tally").executeAndAwait())
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
