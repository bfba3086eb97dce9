package vn.motcua.kpi;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;

/** The province and the commune of most stories; every test registers them alike, as they share a database. */
public final class CaMau {
    private CaMau() {}

    public static void register() {
        given().contentType(ContentType.JSON).body("""
                        [{"code": "H12", "nameVi": "Tỉnh Cà Mau", "level": "PROVINCE", "validFrom": "2020-01-01"},
                         {"code": "H12.18", "nameVi": "Xã 18", "level": "COMMUNE", "parent": "H12", "validFrom": "2020-01-01"}]""").post("/v1/units").then().statusCode(200);
    }
}
