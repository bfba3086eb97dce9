package vn.motcua.kpi.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class PlanIT {
    private static final LocalDate TODAY = VietnamTime.dayOf(Instant.now());

    @BeforeEach
    void unitWithAliasIsRegistered() {
        put("/v1/units/H12", "{'nameVi': 'Tỉnh Cà Mau', 'level': 'PROVINCE', 'validFrom': '2020-01-01'}")
                .statusCode(200);
        put("/v1/units/H12.18", """
                {'nameVi': 'Xã 18', 'level': 'COMMUNE', 'parent': 'H12', 'aliases': ['000.00.18.H12'],
                 'validFrom': '2020-01-01'}""").statusCode(200);
    }

    @Test
    void bothPublishedPlansAreThere() {
        get("/v1/plans").body("code", hasItems("campaign-69", "year-2023"));
        get("/v1/plans/campaign-69")
                .body("nameVi", equalTo("Chiến dịch 69 ngày đêm"))
                .body("from", equalTo("2023-03-01"))
                .body("to", equalTo("2023-05-09"))
                .body("cutOffWeekday", equalTo("FRIDAY"))
                .body("cutOffHour", equalTo(16))
                .body("baselineFrom", equalTo("2022-01-01"))
                .body("baselineTo", equalTo("2022-12-31"));
        get("/v1/plans/campaign-69/targets")
                .body("asOf", equalTo("2023-05-09"))
                .body("targets", hasSize(9))
                .body(
                        "targets.findAll { it.indicator == 'digitisation' }.level",
                        contains("PROVINCE", "DISTRICT", "COMMUNE"))
                .body("targets.findAll { it.indicator == 'digitisation' }.percent", contains(80.0f, 70.0f, 65.0f))
                .body("changes", nullValue());
    }

    @Test
    void whatIsLeftOutOfAPlanIsFilledIn() {
        put("/v1/plans/tet-2027", "{'nameVi': 'Tết', 'from': '2027-02-01', 'to': '2027-02-10'}")
                .statusCode(200)
                .body("cutOffWeekday", equalTo("FRIDAY"))
                .body("cutOffHour", equalTo(16))
                .body("baselineFrom", equalTo("2027-01-22"))
                .body("baselineTo", equalTo("2027-01-31"));
        get("/v1/plans/tet-2027").body("code", equalTo("tet-2027")).body("nameEn", nullValue());
        get("/v1/plans/tet-2027/targets").body("targets", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'from': '2027-02-01', 'to': '2027-02-10'} | nameVi",
                "{'nameVi': ' ', 'from': '2027-02-01', 'to': '2027-02-10'} | nameVi",
                "{'nameVi': 'x', 'to': '2027-02-10'} | from",
                "{'nameVi': 'x', 'from': '2027-02-11', 'to': '2027-02-10'} | from",
                "{'nameVi': 'x', 'from': '1027-02-01', 'to': '2027-02-10'} | from",
                "{'nameVi': 'x', 'from': '2027-02-01', 'to': '2127-02-10'} | to",
                "{'nameVi': 'x', 'from': '2027-02-01', 'to': '2027-02-10', 'cutOffHour': 24} | cutOffHour",
                "{'nameVi': 'x', 'from': '2027-02-01', 'to': '2027-02-10', 'baselineFrom': '2026-02-01'} | baselineTo",
                "{'nameVi': 'x', 'from': '2027-02-01', 'to': '2027-02-10', 'code': 'other'} | code"
            })
    void planThatCannotBeKeptIsRefused(String plan, String field) {
        put("/v1/plans/wrong", plan)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-plan"))
                .body("field", equalTo(field));
        get("/v1/plans/wrong", 404).body("type", equalTo("/problems/unknown-plan"));
    }

    @Test
    void codeOfAPlanIsSmallLettersAndDigits() {
        get("/v1/plans/Plan_1", 400).body("type", equalTo("/problems/invalid-plan-code"));
        put("/v1/plans/-", "{}").statusCode(400).body("type", equalTo("/problems/invalid-plan-code"));
        get("/v1/plans/nobodys/targets", 404).body("type", equalTo("/problems/unknown-plan"));
        put("/v1/plans/nobodys/targets", targets("")).statusCode(404).body("type", equalTo("/problems/unknown-plan"));
    }

    @Test
    void targetsAreReplacedAsAListAndEveryChangeIsKept() {
        plan("replaced", TODAY.minusDays(10), TODAY.plusDays(10));
        put("/v1/plans/replaced/targets", targets("""
                {'indicator': 'on-time', 'percent': 95}, {'indicator': 'apology', 'level': 'COMMUNE', 'percent': 50},
                {'indicator': 'on-time', 'unit': '000.00.18.H12', 'percent': 90.5}"""))
                .statusCode(200)
                .body("asOf", equalTo(TODAY.minusDays(10).toString()))
                .body("targets", hasSize(3))
                .body("targets.unit", contains(null, "H12.18", null));

        put("/v1/plans/replaced/targets", targets("""
                {'indicator': 'on-time', 'percent': 95.00}, {'indicator': 'on-time', 'unit': 'H12.18', 'percent': 80}"""))
                .statusCode(200)
                .body("asOf", equalTo(TODAY.toString()))
                .body("targets.percent", contains(95.0f, 80.0f))
                .body("targets.changedBy", contains("Văn phòng", "Văn phòng"))
                .body("targets.reason", contains("Kế hoạch 22", "Kế hoạch 22"));

        get("/v1/plans/replaced/targets?asOf=" + TODAY.minusDays(1))
                .body("targets.percent", contains(95.0f, 90.5f, 50.0f));
        get("/v1/plans/replaced/targets?history=true")
                .body("changes", hasSize(5))
                .body("changes.findAll { it.percent == null }.indicator", contains("apology"));
    }

    @Test
    void listThatChangesNothingLeavesNoTrace() {
        plan("unchanged", TODAY, TODAY.plusDays(10));
        put("/v1/plans/unchanged/targets", targets("{'indicator': 'on-time', 'percent': 95}"))
                .statusCode(200);
        put("/v1/plans/unchanged/targets", targets("{'indicator': 'on-time', 'percent': 95.0}"))
                .statusCode(200);

        get("/v1/plans/unchanged/targets?history=true").body("changes", hasSize(1));
    }

    @Test
    void changeThatWasPlannedForLaterIsReplacedToo() {
        plan("later", TODAY, TODAY.plusDays(10));
        put("/v1/plans/later/targets", targets("{'indicator': 'on-time', 'percent': 90}"))
                .statusCode(200);
        put("/v1/plans/later/targets", targets("{'indicator': 'on-time', 'percent': 99}", TODAY.plusDays(5)))
                .statusCode(200);
        get("/v1/plans/later/targets").body("targets.percent", contains(90.0f));
        get("/v1/plans/later/targets?asOf=" + TODAY.plusDays(5)).body("targets.percent", contains(99.0f));

        put("/v1/plans/later/targets", targets("{'indicator': 'on-time', 'percent': 90}"))
                .statusCode(200);

        get("/v1/plans/later/targets?asOf=" + TODAY.plusDays(5)).body("targets.percent", contains(90.0f));
    }

    @Test
    void pastKeepsItsTargets() {
        plan("past", TODAY.minusDays(10), TODAY.plusDays(10));
        put("/v1/plans/past/targets", targets("{'indicator': 'on-time', 'percent': 90}", TODAY.minusDays(3)))
                .statusCode(200);

        put("/v1/plans/past/targets", targets("", TODAY.minusDays(1)))
                .statusCode(422)
                .body("type", equalTo("/problems/past-target"))
                .body("field", equalTo("validFrom"))
                .body("detail", containsString("expected: a day not before today"));
        put("/v1/plans/past/targets", targets("", TODAY.plusDays(11)))
                .statusCode(422)
                .body("type", equalTo("/problems/plan-out-of-time"));
        put("/v1/plans/campaign-69/targets", targets(""))
                .statusCode(422)
                .body("type", equalTo("/problems/past-target"));
        get("/v1/plans/past/targets?asOf=" + TODAY.minusDays(4)).body("targets", empty());
        get("/v1/plans/past/targets?asOf=" + TODAY.minusDays(3)).body("targets", hasSize(1));
    }

    @Test
    void daysThatTargetsHaveJudgedCannotBeMoved() {
        plan("moved", TODAY.minusDays(10), TODAY.plusDays(10));
        put("/v1/plans/moved/targets", targets("{'indicator': 'on-time', 'percent': 90}"))
                .statusCode(200);

        put("/v1/plans/moved", days(TODAY.minusDays(11), TODAY.plusDays(10)))
                .statusCode(422)
                .body("type", equalTo("/problems/past-target"))
                .body("field", equalTo("from"));
        put("/v1/plans/moved", days(TODAY.minusDays(10), TODAY.minusDays(1)))
                .statusCode(422)
                .body("field", equalTo("to"));
        put("/v1/plans/campaign-69", days(LocalDate.parse("2023-03-01"), LocalDate.parse("2023-05-10")))
                .statusCode(422)
                .body("field", equalTo("to"));
        put("/v1/plans/moved", days(TODAY.minusDays(10), TODAY.plusDays(20))).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'indicator': 'on-time', 'percent': 130} | invalid-target | /targets/0/percent",
                "{'indicator': 'on-time', 'percent': -1} | invalid-target | /targets/0/percent",
                "{'indicator': 'on-time', 'percent': 33.333} | invalid-target | /targets/0/percent",
                "{'indicator': 'on-time'} | invalid-target | /targets/0/percent",
                "{'indicator': 'speed', 'percent': 30} | unknown-indicator | /targets/0/indicator",
                "{'percent': 30} | unknown-indicator | /targets/0/indicator",
                "{'indicator': 'on-time', 'level': 'WARD', 'percent': 30} | unknown-level | /targets/0/level",
                "{'indicator': 'on-time', 'unit': 'H99', 'percent': 30} | unknown-unit | /targets/0/unit",
                "{'indicator': 'on-time', 'unit': 'h12', 'percent': 30} | invalid-unit-code | /targets/0/unit",
                "{'indicator': 'on-time', 'unit': 'H12', 'level': 'PROVINCE', 'percent': 30} | invalid-target | /targets/0",
                "{'indicator': 'on-time', 'levle': 'COMMUNE', 'percent': 30} | invalid-target | /targets/0",
                "{'indicator': 'on-time', 'unit': 'H12.18', 'percent': 3}, {'indicator': 'on-time', 'unit': '000.00.18.H12', 'percent': 4}"
                        + " | invalid-target | /targets/1",
                "null | invalid-target | /targets/0"
            })
    void targetThatCannotBeSetIsNamedAndNothingIsKept(String list, String type, String pointer) {
        plan("refused", TODAY, TODAY.plusDays(10));

        put("/v1/plans/refused/targets", targets(list))
                .statusCode(422)
                .body("type", equalTo("/problems/" + type))
                .body("pointer", equalTo(pointer))
                .body("detail", containsString("expected"));
        get("/v1/plans/refused/targets?history=true").body("changes", empty());
    }

    @Test
    void historyIsTrueOrFalse() {
        plan("chosen", TODAY, TODAY.plusDays(10));

        get("/v1/plans/chosen/targets?history=false").body("changes", nullValue());
        given().get("/v1/plans/chosen/targets?history=yes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-choice"))
                .body("field", equalTo("history"));
    }

    @Test
    void changeWithoutAuthorOrReasonIsRefused() {
        plan("unsigned", TODAY, TODAY.plusDays(10));

        put("/v1/plans/unsigned/targets", "{'by': 'x', 'targets': []}")
                .statusCode(422)
                .body("field", equalTo("reason"));
        put("/v1/plans/unsigned/targets", "{'by': ' ', 'reason': 'y', 'targets': []}")
                .statusCode(422)
                .body("field", equalTo("by"));
        put("/v1/plans/unsigned/targets", "{'by': 'x', 'reason': 'y'}")
                .statusCode(422)
                .body("field", equalTo("targets"));
        put("/v1/plans/unsigned/targets", "{'by': 'x', 'reason': 'y', 'targets': [], 'validForm': '2026-01-01'}")
                .statusCode(422)
                .body("field", equalTo("validForm"));
        put("/v1/plans/unsigned/targets", "[").statusCode(400);
        given().contentType(ContentType.JSON)
                .put("/v1/plans/unsigned/targets")
                .then()
                .statusCode(422);
        get("/v1/plans/unsigned/targets?asOf=2023-02-30", 400)
                .body("type", equalTo("/problems/invalid-day"))
                .body("field", equalTo("asOf"));
    }

    private static void plan(String code, LocalDate from, LocalDate to) {
        put("/v1/plans/" + code, days(from, to)).statusCode(200);
    }

    private static String days(LocalDate from, LocalDate to) {
        return "{'nameVi': 'Kế hoạch', 'from': '" + from + "', 'to': '" + to + "'}";
    }

    private static String targets(String list) {
        return "{'by': 'Văn phòng', 'reason': 'Kế hoạch 22', 'targets': [" + list + "]}";
    }

    private static String targets(String list, LocalDate validFrom) {
        return "{'by': 'Văn phòng', 'reason': 'Kế hoạch 22', 'validFrom': '" + validFrom + "', 'targets': [" + list
                + "]}";
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put(path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return get(path, 200);
    }

    private static ValidatableResponse get(String path, int status) {
        return given().get(path).then().statusCode(status);
    }
}
