package vn.motcua.reporting.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.report.KnownDossiers;

@QuarkusTest
@WithTestResource(KnownDossiers.class)
class CatalogueIT {

    @Test
    void namesAreVietnameseUnlessEnglishIsPreferred() {
        given().get("/v1/indicators")
                .then()
                .header("Content-Language", "vi")
                .body("indicators", hasSize(7))
                .body("indicators[0].name", equalTo("Tỷ lệ hồ sơ nộp trực tuyến"));
        given().header("Accept-Language", "fr, en;q=0.8, vi;q=0.5")
                .get("/v1/indicators")
                .then()
                .header("Content-Language", "en")
                .body("indicators[0].name", equalTo("Filed online"))
                .body("indicators[0].nameVi", equalTo("Tỷ lệ hồ sơ nộp trực tuyến"));
    }

    @Test
    void plansComeWithTheirTargets() {
        given().header("Accept-Language", "en")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("plans.code", contains("year-2022", "year-2023", "campaign-69"))
                .body("plans[2].name", equalTo("Campaign of 69 days and nights"))
                .body("plans[2].cutOffWeekday", equalTo("FRIDAY"))
                .body("plans[2].targets", hasSize(9))
                .body(
                        "plans[2].targets.find { it.indicator == 'online-payment' && it.level == 'COMMUNE' }.percent",
                        equalTo(30.0f));
    }

    @Test
    void namesOfUnitsKeepTheirSpellingAndAreNoFormulas() {
        given().get("/v1/units").then().body("units.nameVi", hasItem(KnownDossiers.DECOMPOSED));
        var csv = given().accept("text/csv").get("/v1/units?bom=true").asString();

        assertThat(csv)
                .startsWith("\uFEFFcode,aliases,name,")
                .contains(KnownDossiers.COMPOSED, KnownDossiers.DECOMPOSED)
                .contains("'" + KnownDossiers.FORMULA)
                .doesNotContain("," + KnownDossiers.FORMULA);
    }

    @Test
    void unchangedListIsNotSentAgain() {
        for (var list : new String[] {"/v1/units", "/v1/indicators", "/v1/plans"}) {
            var tag = given().get(list).header("ETag");
            given().header("If-None-Match", tag).get(list).then().statusCode(304);
        }
        var vietnamese = given().get("/v1/plans").header("ETag");
        given().header("If-None-Match", vietnamese)
                .header("Accept-Language", "en")
                .get("/v1/plans")
                .then()
                .statusCode(200);
        given().get("/v1/plans?plna=x").then().statusCode(400).body("field", equalTo("plna"));
    }
}
