package vn.motcua.kpi.rate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;

/** From dossiers of a campaign to rates that are judged, through the running service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RateIT {
    private static final String ONLINE = "&indicator=online-resolution";

    private static boolean told;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    @BeforeEach
    void campaignIsCounted() {
        if (told) {
            return;
        }
        given().contentType(ContentType.JSON).body("""
                [{"code": "R1", "nameVi": "Tỉnh Một", "nameEn": "One", "level": "PROVINCE", "validFrom": "2020-01-01"},
                 {"code": "R1.1", "nameVi": "Xã 1", "level": "COMMUNE", "parent": "R1", "aliases": ["000.00.01.R1"],
                  "validFrom": "2020-01-01"},
                 {"code": "R1.2", "nameVi": "Xã 2", "level": "COMMUNE", "parent": "R1", "validFrom": "2020-01-01"},
                 {"code": "R1.3", "nameVi": "Xã lặng im", "level": "COMMUNE", "parent": "R1", "validFrom": "2020-01-01"},
                 {"code": "R1.4", "nameVi": "Xã 4", "level": "COMMUNE", "parent": "R1", "validFrom": "2020-01-01"},
                 {"code": "R1.5", "nameVi": "Xã đã giải thể", "level": "COMMUNE", "parent": "R1",
                  "validFrom": "2020-01-01", "validTo": "2023-03-31", "successor": "R1"}]""").post("/v1/units").then().statusCode(200);
        var story = new Story()
                .resolved("R1.1", "2022-06-01", 1, 4)
                .resolved("R1.1", "2023-03-10", 3, 10)
                .resolved("R1.1", "2023-05-05", 6, 6)
                .resolved("R1.2", "2023-03-10", 18, 32)
                .resolved("R1.4", "2023-04-10", 1, 2)
                .resolved("R1.5", "2023-03-10", 1, 1);
        try (var log = new Log(bootstrapServers)) {
            log.append(story.events());
            await().atMost(Duration.ofSeconds(30)).until(() -> folded() == log.end());
        }
        told = true;
    }

    @Test
    void rateOfAPlanToDateIsJudgedAndHasAnOutlook() {
        get("/v1/units/R1.1/rates?plan=campaign-69&asOf=2023-05-06" + ONLINE)
                .body("observations", hasSize(1))
                .rootPath("observations[0]")
                .body("unit", equalTo("R1.1"))
                .body("nameVi", equalTo("Xã 1"))
                .body("from", equalTo("2023-03-01"))
                .body("to", equalTo("2023-05-06"))
                .body("numerator", equalTo(9))
                .body("denominator", equalTo(16))
                .body("percent", equalTo(56.25f))
                .body("plan", equalTo("campaign-69"))
                .body("target", equalTo(60.0f))
                .body("gapPoints", equalTo(-3.75f))
                .body("gapDossiers", equalTo(1))
                // (7 * 9 + 6 * 3) / (7 * 16 + 6 * 3) reaches the target that 9 / 16 misses.
                .body("status", equalTo("AT_RISK"))
                .body("outlook.forecast", equalTo(62.31f))
                .body("outlook.neededPerDay", equalTo(0.72f))
                .body("outlook.daysLeft", equalTo(3))
                .body("outlook.pace.from", equalTo("2023-04-30"))
                .body("outlook.pace.numerator", equalTo(6))
                .body("outlook.baseline.from", equalTo("2022-01-01"))
                .body("outlook.baseline.percent", equalTo(25.0f))
                .body("few", equalTo(false))
                .body("silent", equalTo(false))
                .body("rank", nullValue())
                .body("revision", not(equalTo(0)));
    }

    @Test
    void onceAPlanIsOverItsTargetIsMetOrMissed() {
        get("/v1/units/R1.1/rates?plan=campaign-69" + ONLINE)
                .body("observations[0].to", equalTo("2023-05-09"))
                .body("observations[0].status", equalTo("MISSED"))
                .body("observations[0].outlook.daysLeft", equalTo(0))
                .body("observations[0].outlook.neededPerDay", nullValue());
    }

    @Test
    void withoutPlanTheStrictestTargetInForceJudges() {
        var window = "/v1/units/000.00.01.R1/rates?window=90d" + ONLINE;
        get(window + "&asOf=2023-05-06")
                .body("observations[0].unit", equalTo("R1.1"))
                .body("observations[0].plan", equalTo("campaign-69"))
                .body("observations[0].target", equalTo(60.0f))
                .body("observations[0].outlook", nullValue());
        get(window + "&asOf=2023-05-10")
                .body("observations[0].plan", equalTo("year-2023"))
                .body("observations[0].target", equalTo(30.0f))
                .body("observations[0].status", equalTo("MET"))
                .body("observations[0].gapDossiers", equalTo(0));
        get(window + "&asOf=2024-01-01")
                .body("observations[0].plan", nullValue())
                .body("observations[0].status", nullValue())
                .body("observations[0].gapPoints", nullValue());
    }

    @Test
    void mostSpecificTargetOfAPlanJudgesHoweverStrictTheOthersAre() {
        put("/v1/plans/year-2024", "{'nameVi': 'Kế hoạch năm 2024', 'from': '2024-01-01', 'to': '2024-12-31'}");
        put("/v1/plans/year-2024/targets", """
                {'by': 'Văn phòng', 'reason': 'Kế hoạch 1', 'targets': [
                    {'indicator': 'online-resolution', 'percent': 10},
                    {'indicator': 'online-resolution', 'level': 'COMMUNE', 'percent': 20},
                    {'indicator': 'online-resolution', 'unit': '000.00.01.R1', 'percent': 5}]}""");
        var unasked = "?from=2024-06-01&to=2024-06-01" + ONLINE;
        var day = unasked + "&plan=year-2024";

        get("/v1/rates" + day + "&level=COMMUNE&under=R1")
                .body("observations.unit", contains("R1.1", "R1.2", "R1.3", "R1.4"))
                .body("observations.target", contains(5.0f, 20.0f, 20.0f, 20.0f))
                .body("observations.plan", contains("year-2024", "year-2024", "year-2024", "year-2024"));
        get("/v1/units/R1/rates" + day).body("observations.target", contains(10.0f));
        get("/v1/units/R1.1/rates" + unasked + "&plan=campaign-69").body("observations.target", contains(60.0f));
        // Set after that day, so it does not judge it unasked.
        get("/v1/units/R1.1/rates" + unasked).body("observations.target", contains((Object) null));
    }

    @Test
    void planBesideOtherDaysOnlyChoosesTheTarget() {
        get("/v1/units/R1.1/rates?from=2022-01-01&to=2022-12-31&plan=campaign-69" + ONLINE)
                .rootPath("observations[0]")
                .body("denominator", equalTo(4))
                .body("few", equalTo(true))
                .body("plan", equalTo("campaign-69"))
                .body("status", equalTo("MISSED"))
                .body("outlook", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "calendar=statutory&period=2023-M03, 2023-02-15, 2023-03-14, 10",
        "calendar=calendar&period=2023-M05, 2023-05-01, 2023-05-31, 6",
        "calendar=statutory&period=2023-6M, 2022-12-15, 2023-06-14, 16",
        "calendar=calendar&period=2023-W18, 2023-05-01, 2023-05-07, 6",
        "calendar=statutory&period=2023-W18&plan=campaign-69, 2023-04-29, 2023-05-05, 6",
        "from=2023-05-05&to=2023-05-05, 2023-05-05, 2023-05-05, 6"
    })
    void daysAreThoseOfTheCalendarAsked(String days, String from, String to, int denominator) {
        get("/v1/units/R1.1/rates?" + days + ONLINE)
                .body("observations[0].from", equalTo(from))
                .body("observations[0].to", equalTo(to))
                .body("observations[0].denominator", equalTo(denominator));
    }

    @Test
    void tableHasEveryUnitOfTheLevelRankedAndTheSilentOneMarked() {
        get("/v1/rates?level=COMMUNE&under=R1&plan=campaign-69" + ONLINE)
                .body("observations.unit", contains("R1.1", "R1.2", "R1.3", "R1.4"))
                .body("observations.nameVi", contains("Xã 1", "Xã 2", "Xã lặng im", "Xã 4"))
                .body("observations.rank", contains(1, 1, null, 3))
                .body("observations.silent", contains(false, false, true, false))
                .body("observations.few", contains(false, false, true, true))
                .body("observations.status", contains("MISSED", "MISSED", "NO_DATA", "MISSED"))
                .body("observations.reason", contains(null, null, "NOTHING_TO_COUNT", null))
                .body("observations.outlook", not(hasItem(nullValue())));
    }

    @Test
    void tableIsOfTheUnitsOfItsLastDay() {
        get("/v1/rates?level=COMMUNE&under=R1&from=2023-03-01&to=2023-03-31" + ONLINE)
                .body("observations.unit", contains("R1.1", "R1.2", "R1.3", "R1.4", "R1.5"));
        get("/v1/rates?level=COMMUNE&window=7d&asOf=2023-05-09" + ONLINE)
                .body("observations.unit", hasItem("R1.4"))
                .body("observations.unit", not(hasItem("R1")))
                .body("observations.unit", not(hasItem("R1.5")));
        get("/v1/rates?level=PROVINCE&under=R1").body("observations", hasSize(0));
        get("/v1/rates?level=PROVINCE").body("observations.findAll { it.unit == 'R1' }.indicator", hasSize(7));
    }

    @Test
    void unitThatMovedCountsUnderItsParentOfTheDayOrOfToday() {
        pool.query("""
                        INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to) VALUES
                            ('R2', '{}', 'Tỉnh cũ', 'PROVINCE', NULL, '2020-01-01', NULL),
                            ('R3', '{}', 'Tỉnh mới', 'PROVINCE', NULL, '2020-01-01', NULL),
                            ('R2.1', '{}', 'Xã', 'COMMUNE', 'R2', '2020-01-01', '2023-06-30'),
                            ('R2.1', '{}', 'Phường', 'COMMUNE', 'R3', '2023-07-01', NULL)""").executeAndAwait();
        pool.query("REFRESH MATERIALIZED VIEW CONCURRENTLY kpi.unit_place").executeAndAwait();
        try (var log = new Log(bootstrapServers)) {
            log.append(new Story().resolved("R2.1", "2023-06-30", 2, 3).events());
            await().atMost(Duration.ofSeconds(30)).until(() -> folded() == log.end());
        }
        var year = "/rates?calendar=calendar&period=2023" + ONLINE;

        get("/v1/units/R2" + year).body("observations[0].denominator", equalTo(3));
        get("/v1/units/R3" + year).body("observations[0].denominator", equalTo(0));
        get("/v1/units/R2" + year + "&tree=current").body("observations[0].denominator", equalTo(0));
        get("/v1/units/R3" + year + "&tree=current").body("observations[0].denominator", equalTo(3));
        get("/v1/rates?level=COMMUNE&under=R2&from=2023-06-01&to=2023-06-30" + ONLINE)
                .body("observations.nameVi", contains("Xã"));
        get("/v1/rates?level=COMMUNE&under=R3&from=2023-06-01&to=2023-06-30&tree=current" + ONLINE)
                .body("observations.nameVi", contains("Phường"))
                .body("observations[0].numerator", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/units/R1/rates?window=0d, 400, invalid-window, window",
        "/v1/units/R1/rates?asOf=yesterday, 400, invalid-day, asOf",
        "/v1/units/R1/rates?from=2023-02-01, 400, missing-parameter, to",
        "/v1/units/R1/rates?from=2023-02-02&to=2023-02-01, 400, from-after-to, from",
        "/v1/units/R1/rates?from=2023-02-01&to=2023-02-02&window=7d, 400, conflicting-parameters, window",
        "/v1/units/R1/rates?from=2023-02-01&to=2023-02-02&period=2023, 400, conflicting-parameters, period",
        "/v1/units/R1/rates?calendar=calendar&period=2023&asOf=2023-02-02, 400, conflicting-parameters, asOf",
        "/v1/units/R1/rates?period=2023, 400, missing-parameter, calendar",
        "/v1/units/R1/rates?calendar=lunar&period=2023, 400, unknown-calendar, calendar",
        "/v1/units/R1/rates?calendar=calendar, 400, missing-parameter, period",
        "/v1/units/R1/rates?calendar=calendar&period=2023-M13, 400, invalid-period, period",
        "/v1/units/R1/rates?calendar=statutory&period=2023-W18, 400, invalid-period, period",
        "/v1/units/R1/rates?indicator=speed, 400, unknown-indicator, indicator",
        "/v1/units/R1/rates?tree=old, 400, unknown-tree, tree",
        "/v1/units/R1/rates?plan=Plan, 400, invalid-plan-code, plan",
        "/v1/units/R1/rates?plan=nobodys, 404, unknown-plan, plan",
        "/v1/units/R1/rates?plan=campaign-69&asOf=2023-02-28, 422, plan-out-of-time, asOf",
        "/v1/units/r1/rates, 400, invalid-unit-code, code",
        "/v1/units/R99/rates, 404, unknown-unit, code",
        "/v1/rates, 400, missing-parameter, level",
        "/v1/rates?level=WARD, 400, unknown-level, level",
        "/v1/rates?level=COMMUNE&under=r1, 400, invalid-unit-code, under",
        "/v1/rates?level=COMMUNE&under=R99, 404, unknown-unit, under",
        "/v1/rates?level=COMMUNE&indikator=on-time, 400, unknown-parameter, indikator"
    })
    void badInputHasAProblemOfItsOwn(String path, int status, String type, String field) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("field", equalTo(field))
                .body("detail", containsString("expected: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/units",
                "/v1/units/R1",
                "/v1/units/R1/rates",
                "/v1/rates",
                "/v1/procedures",
                "/v1/plans",
                "/v1/plans/campaign-69",
                "/v1/plans/campaign-69/targets",
                "/v1/quarantine",
                "/problems"
            })
    void parameterThatAnAddressDoesNotHaveIsRefused(String path) {
        given().get(path + "?speed=1")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("field", equalTo("speed"))
                .body("detail", notNullValue());
    }

    private long folded() {
        return pool.query("SELECT coalesce(sum(next_offset), 0)::bigint FROM kpi.log_position WHERE partition < 12")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static void put(String path, String body) {
        given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}
