package vn.motcua.kpi.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.motcua.kpi.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class RegistryIT {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void unitThatWasPutCanBeRead() {
        put("/v1/units/H20", """
                {"nameVi": "Tỉnh Đồng Tháp", "nameEn": "Dong Thap", "level": "PROVINCE", "aliases": ["000.00.00.H20"],
                 "validFrom": "2020-01-01"}""").statusCode(200);

        given().get("/v1/units/H20")
                .then()
                .statusCode(200)
                .body("code", equalTo("H20"))
                .body("nameVi", equalTo("Tỉnh Đồng Tháp"))
                .body("aliases", contains("000.00.00.H20"))
                .body("validTo", nullValue());
    }

    @Test
    void unitThatIsPutAgainIsReplaced() {
        put("/v1/units/H21", unit("Tên cũ")).statusCode(200);
        put("/v1/units/H21", unit("Tên mới")).statusCode(200);

        given().get("/v1/units/H21").then().body("nameVi", equalTo("Tên mới"));
    }

    @Test
    void parentsMayFollowTheirChildrenInAList() {
        post("/v1/units", """
                [{"code": "H24.1", "nameVi": "Phường 1", "level": "COMMUNE", "parent": "H24", "validFrom": "2025-07-01"},
                 {"code": "H24", "nameVi": "Hải Phòng", "level": "PROVINCE", "validFrom": "2025-07-01"}]""").statusCode(200).body("accepted", equalTo(2)).body("rejected", empty());
    }

    @Test
    void unitFallsWithItsParentAndTheRestOfTheListStands() {
        post("/v1/units", """
                [{"code": "H26", "nameVi": "Hà Nội", "level": "PROVINCE", "validFrom": "2025-07-01"},
                 {"code": "H27/1", "nameVi": "?", "level": "PROVINCE", "validFrom": "2025-07-01"},
                 {"code": "H27.2", "nameVi": "?", "level": "COMMUNE", "parent": "H27", "validFrom": "2025-07-01"},
                 {"code": "H27.3", "nameVi": "?", "level": "COMMUNE", "parent": "H27.2", "validFrom": "2025-07-01"}]""")
                .statusCode(207)
                .body("accepted", equalTo(1))
                .body("rejected.index", contains(1, 2, 3))
                .body("rejected.problem.field", contains("code", "parent", "parent"));
    }

    @Test
    void cycleInTheTreeIsRefused() {
        put("/v1/units/H31", unit("Hưng Yên")).statusCode(200);
        put("/v1/units/H31.1", below("H31")).statusCode(200);

        put("/v1/units/H31", below("H31.1").replace("2020", "2021"))
                .statusCode(422)
                .body("type", equalTo("/problems/unit-cycle"))
                .body("field", equalTo("parent"))
                .body("detail", containsString("H31 below H31.1 below H31 on 2021-01-01"));

        given().get("/v1/units/H31").then().body("parent", nullValue());
    }

    @Test
    void nameOfOneUnitIsNotGivenToAnother() {
        var alias = """
                {"nameVi": "x", "level": "PROVINCE", "aliases": ["000.00.00.H32"], "validFrom": "2020-01-01"}""";
        put("/v1/units/H32", alias).statusCode(200);
        put("/v1/units/H32", alias).statusCode(200);

        put("/v1/units/H35", alias).statusCode(422).body("field", equalTo("aliases"));
        put("/v1/units/000.00.00.H32", unit("x")).statusCode(422).body("field", equalTo("code"));
        given().get("/v1/units/000.00.00.H32/rates")
                .then()
                .statusCode(200)
                .body("observations[0].unit", equalTo("H32"));
    }

    @Test
    void controlCharactersAndFarDaysAreRefusedAndTheRestOfTheListStands() {
        post("/v1/units", """
                [{"code": "H36", "nameVi": "Lâm Đồng", "level": "PROVINCE", "validFrom": "2025-07-01"},
                 {"code": "H37", "nameVi": "L\\u0000ng", "level": "PROVINCE", "validFrom": "2025-07-01"},
                 {"code": "H38", "nameVi": "Lào Cai", "level": "PROVINCE", "validFrom": "+999999999-12-31"}]""").statusCode(207).body("rejected.problem.field", contains("nameVi", "validFrom"));
    }

    @Test
    void wrongUnitsAreRefusedWithTheFieldAndWhatWasExpected() {
        put("/v1/units/H28", "{\"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/invalid-unit"))
                .body("field", equalTo("nameVi"));
        put(
                        "/v1/units/H28",
                        "{\"code\": \"H29\", \"nameVi\": \"x\", \"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}")
                .statusCode(422)
                .body("detail", containsString("expected: H28"));
        put("/v1/units/H28", "{\"nameVi\": \"x\", \"level\": \"VILLAGE\", \"validFrom\": \"2020-01-01\"}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/unknown-level"))
                .body("field", equalTo("level"))
                .body("detail", equalTo("VILLAGE (expected: one of [PROVINCE, DISTRICT, COMMUNE])"));
        post(
                        "/v1/units",
                        "[{\"code\": \"H28\", \"nameVi\": \"x\", \"level\": \"VILLAGE\", \"validFrom\": \"2020-01-01\"}]")
                .statusCode(422)
                .body("rejected[0].problem.type", equalTo("/problems/unknown-level"))
                .body("rejected[0].problem.field", equalTo("level"));
        put("/v1/units/H28", "{")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", equalTo("the JSON is cut off at line 1, column 2 (expected: all of it)"));
    }

    @Test
    void proceduresAreRegisteredAlike() {
        post("/v1/procedures", """
                [{"code": "1.000656", "nameVi": "Đăng ký khai tử", "field": "Hộ tịch", "feeBearing": true, "owesResult": true},
                 {"code": "x", "nameVi": "?", "field": "?", "feeBearing": true, "owesResult": true}]""").statusCode(207).body("rejected.id", contains("x"));

        given().get("/v1/procedures/1.000656").then().statusCode(200).body("field", equalTo("Hộ tịch"));
    }

    @Test
    void whatIsNotThereIsAProblemOfItsOwn() {
        given().get("/v1/units/H99").then().statusCode(404).body("type", equalTo("/problems/unknown-unit"));
        given().get("/v1/procedures/9.999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-procedure"));
        given().get("/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        given().get("/v1/units/H99/rates").then().statusCode(404).body("type", equalTo("/problems/unknown-unit"));
        given().get("/v1/units/H99/rates?window=0d").then().statusCode(400).body("field", equalTo("window"));
        given().get("/v1/units/H99/rates?asOf=yesterday").then().statusCode(400).body("field", equalTo("asOf"));
        given().get("/v1/units/H99/rates?asOf=-999999999-01-01")
                .then()
                .statusCode(400)
                .body("field", equalTo("asOf"));
        given().urlEncodingEnabled(false)
                .get("/v1/units/%00/rates")
                .then()
                .statusCode(400)
                .body("field", equalTo("code"));
        given().urlEncodingEnabled(false)
                .get("/v1/quarantine?reason=%00")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
    }

    @Test
    void everyProblemIsExplainedAtItsAddress() {
        given().get("/problems/invalid-unit").then().statusCode(200).body("status", equalTo(422));
        given().get("/problems")
                .then()
                .body("type", hasItems("/problems/database-unavailable", "/problems/method-not-allowed"));
        given().get("/problems/nothing").then().statusCode(404).contentType(PROBLEM);
        given().delete("/v1/units/H20")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .header("Allow", "GET, HEAD, OPTIONS, PUT")
                .body("detail", equalTo("DELETE /v1/units/H20 (expected: GET, HEAD, OPTIONS, PUT)"));
    }

    private static String unit(String nameVi) {
        return "{\"nameVi\": \"" + nameVi + "\", \"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}";
    }

    private static String below(String parent) {
        return "{\"nameVi\": \"x\", \"level\": \"COMMUNE\", \"parent\": \"" + parent
                + "\", \"validFrom\": \"2020-01-01\"}";
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
