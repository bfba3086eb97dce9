package vn.motcua.reporting.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.LateEvents;

@QuarkusTest
// A database of its own, as it writes.
@WithTestResource(value = KnownDossiers.class, initArgs = @ResourceArg(name = "of", value = "seals"))
class SealIT {
    private static final String MONTH =
            "\"form\": \"II.06a\", \"unit\": \"F1\", \"calendar\": \"statutory\", \"period\": \"2023-M04\"";
    private static final String WEEK =
            "\"form\": \"weekly-sheet\", \"unit\": \"H12\", \"plan\": \"campaign-69\", \"week\": \"2023-W18\"";

    KnownDossiers database;

    @Inject
    Sealables sealables;

    @Inject
    Sealing sealing;

    @Inject
    SealConfig config;

    @Inject
    Pool pool;

    @BeforeEach
    void nothingIsSealed() throws SQLException {
        try (var reporting = database.reporting();
                var statement = reporting.createStatement()) {
            statement.execute("TRUNCATE reporting.seal, reporting.sealed_figure RESTART IDENTITY");
            statement.execute("UPDATE reporting.seal_schedule SET since = now()");
        }
    }

    @Test
    void sealedReportIsTheLiveOneWordForWord() throws NoSuchAlgorithmException {
        var seal = seal(MONTH).statusCode(201).extract();
        var id = seal.jsonPath().getLong("id");
        var bytes = given().get("/v1/seals/" + id + "/report").asByteArray();

        assertThat(seal.header("Location")).endsWith("/v1/seals/" + id);
        assertThat(seal.jsonPath().getString("question")).isEqualTo("calendar=statutory&period=2023-M04&rows=field");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(seal.jsonPath().getString("sha256"));
        var live = given().get("/v1/reports/II.06a?unit=F1&calendar=statutory&period=2023-M04")
                .asString();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(live.replaceFirst("\"provisional\":false,", ""));
        get("/v1/seals/" + id + "/differences").body("differences", empty());
    }

    @Test
    void publishedFiguresStandInTheSealedReportInEveryFormat() throws IOException {
        var id = seal(WEEK.replace("campaign-69", "year-2022").replace("2023-W18", "2022-W52"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        get("/v1/seals/" + id + "/report")
                .body("rows[0].figures[0].numerator", equalTo(42839))
                .body("rows[0].figures[0].denominator", equalTo(82015))
                .body("rows[0].figures[0].percent", equalTo(52.23f));
        assertThat(given().accept("text/csv").get("/v1/seals/" + id + "/report").asString())
                .contains(",42839,82015,52.23,");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(spreadsheet(id)))) {
            assertThat(workbook.getSheetAt(0).getRow(8).getCell(6).getNumericCellValue())
                    .isEqualTo(52.23);
        }
    }

    @Test
    void lateDossierChangesTheLiveFigureIsNamedAndChangesNothingSealed() throws SQLException, IOException {
        var id = seal(MONTH).extract().jsonPath().getLong("id");
        var sealed = given().get("/v1/seals/" + id + "/report").asByteArray();
        var spreadsheet = spreadsheet(id);
        var before = total();

        late("F1.1-LATE-1", "2023-03-20");
        late("F1.1-LATE-2", "2023-03-10");

        assertThat(total()).isEqualTo(before + 2);
        assertThat(given().get("/v1/seals/" + id + "/report").asByteArray()).isEqualTo(sealed);
        assertThat(spreadsheet(id)).isEqualTo(spreadsheet);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(spreadsheet))) {
            assertThat(workbook.getNumberOfSheets()).isOne();
        }
        get("/v1/seals/" + id + "/differences")
                .body("differences.findAll { it.row == '' }.column", contains("receivedOnline", "carriedOver", "open"))
                .body("differences.findAll { it.row == '' }.dossiers[0].dossier", contains("F1.1-LATE-1"))
                .body("differences.findAll { it.row == '' }.dossiers[1].dossier", contains("F1.1-LATE-2"))
                .body(
                        "differences.findAll { it.row == '' }.dossiers[2].dossier",
                        contains("F1.1-LATE-1", "F1.1-LATE-2"))
                .body("differences.findAll { it.row == 'Đất đai' }", hasSize(3))
                .body("differences.findAll { it.now != it.sealed + it.dossiers.change.sum() }", empty())
                .body("differences.findAll { it.unexplained != 0 }", empty());
    }

    @Test
    void anotherEditionNeedsAReasonAndLeavesTheFirstAsItIs() throws SQLException {
        var first = seal(MONTH).extract().jsonPath().getLong("id");
        var sealed = given().get("/v1/seals/" + first + "/report").asByteArray();

        seal(MONTH).statusCode(409).body("type", equalTo("/problems/already-sealed"));
        late("F1.1-LATE-3", "2023-03-21");
        var second = seal(MONTH + ", \"reason\": \"1 hồ sơ nhập muộn\"")
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("reason", equalTo("1 hồ sơ nhập muộn"))
                .extract()
                .jsonPath()
                .getLong("id");

        assertThat(given().get("/v1/seals/" + first + "/report").asByteArray()).isEqualTo(sealed);
        get("/v1/seals/" + first).body("latest", equalTo(false)).body("edition", equalTo(1));
        get("/v1/seals/" + second).body("latest", equalTo(true));
        get("/v1/seals/" + second + "/differences").body("differences", empty());
        get("/v1/seals?unit=F1&form=II.06a")
                .body("seals.edition", contains(2, 1))
                .body("next", nullValue());
        get("/v1/seals?limit=1").body("seals.edition", contains(2)).body("next", equalTo("" + second));
        get("/v1/seals?limit=1&cursor=" + second).body("seals.edition", contains(1));
    }

    @Test
    void observationOfASealedFigureSaysSo() {
        var figure = "/v1/observations?unit=H12.30.1&indicator=online-payment&plan=campaign-69&asOf=2023-05-05";
        get(figure).body("observations[0].sealed", equalTo(false));
        var tag = given().get(figure).header("ETag");

        seal(WEEK).statusCode(201);

        get(figure).body("observations[0].sealed", equalTo(true)).body("observations[0].percent", equalTo(90.14f));
        assertThat(given().get(figure).header("ETag")).isNotEqualTo(tag);
        get("/v1/observations?unit=H12.30.1&indicator=online-payment&from=2023-04-29&to=2023-05-05")
                .body("observations[0].sealed", equalTo(true));
        get("/v1/observations?unit=H12.30.1&indicator=online-payment&from=2023-04-29&to=2023-05-04")
                .body("observations[0].sealed", equalTo(false));
    }

    @Test
    void scheduleSealsTheWeekOnFridayAtFourAndNotBefore() throws SQLException {
        since("2023-05-01T00:00:00Z");

        scheduleAt("2023-05-05T08:59:59Z").sealWhatIsDue();
        get("/v1/seals?unit=H12").body("seals", empty());
        scheduleAt("2023-05-05T09:00:20Z").sealWhatIsDue();

        get("/v1/seals?unit=H12&form=weekly-sheet")
                .body("seals.question", contains("plan=year-2023&week=2023-W18", "plan=campaign-69&week=2023-W18"))
                .body("seals.cutOff.unique()", contains("2023-05-05T09:00:00Z"))
                .body("seals.sealedBy.unique()", contains("schedule"))
                .body("seals.note.unique()", contains((Object) null));
    }

    @Test
    void scheduleThatWasDownSealsWhatItMissedOnce() throws SQLException {
        since("2023-04-01T00:00:00Z");
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE kpi.day_revision SET changed_at = '2023-04-01T00:00:00Z'");
            statement.execute("UPDATE kpi.unit_revision SET changed_at = '2023-04-01T00:00:00Z'");
            statement.execute("UPDATE kpi.target_change SET changed_at = '2022-04-01T00:00:00Z'");
        }

        scheduleAt("2023-04-20T00:00:00Z").sealWhatIsDue();

        var seals = get("/v1/seals?unit=F1&form=II.06a")
                .body("seals.question", contains("calendar=statutory&period=2023-M04&rows=unit"))
                .body("seals[0].note", containsString("đúng như tại thời điểm chốt"))
                .extract()
                .jsonPath()
                .getList("seals.id");
        scheduleAt("2023-04-20T00:01:00Z").sealWhatIsDue();
        get("/v1/seals?unit=F1&form=II.06a").body("seals.id", equalTo(seals));
    }

    private void since(String time) throws SQLException {
        try (var reporting = database.reporting();
                var statement = reporting.createStatement()) {
            statement.execute("UPDATE reporting.seal_schedule SET since = '" + time + "'");
        }
    }

    /** The one that runs each minute, at another time. */
    private SealSchedule scheduleAt(String time) {
        var clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        return new SealSchedule(pool, sealables, new Sealing(pool, clock), config, clock);
    }

    @Test
    void lateSealOfChangedFiguresSaysThatTheyAreNotThoseOfTheCutOff() throws SQLException {
        var cutOff = Instant.now().minusSeconds(3_600);
        late("F1.1-LATE-4", "2023-03-22");
        var request = new SealRequest("II.06a", "F1", "statutory", "2023-M04", null, null, "unit", null, null);
        var sealable = sealables.of(request, LocalDate.of(2023, 4, 14)).await().indefinitely();

        var seal = sealing.seal(sealable, new Sealing.Order("schedule", cutOff, null));

        assertThat(seal.note()).contains("Không còn số liệu tại thời điểm chốt");
        assertThat(seal.cutOff()).isEqualTo(cutOff.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void wrongOrdersSayWhatWasExpected() {
        problem("{}", 422, "invalid-seal", "by");
        problem("{" + MONTH + "}", 422, "invalid-seal", "by");
        problem("{\"form\": \"I.01\", \"unit\": \"F1\", \"by\": \"x\"}", 404, "unknown-form", "form");
        problem("{\"form\": \"II.06a\", \"unit\": \"F1\", \"by\": \"x\"}", 422, "invalid-seal", "calendar");
        problem("{" + MONTH + ", \"week\": \"2023-W18\", \"by\": \"x\"}", 400, "conflicting-parameters", "week");
        problem("{" + MONTH.replace("F1", "F9") + ", \"by\": \"x\"}", 404, "unknown-unit", "unit");
        problem("{" + WEEK.replace("W18", "W60") + ", \"by\": \"x\"}", 400, "invalid-period", "week");
        problem("{" + MONTH.replace("2023", "2099") + ", \"by\": \"x\"}", 422, "invalid-seal", "period");
        problem("{" + MONTH + ", \"plan\": \"year-2023\", \"by\": \"x\"}", 400, "conflicting-parameters", "plan");
        problem("{" + MONTH + ", \"row\": \"unit\", \"by\": \"x\"}", 400, "bad-request", "row");
        problem("null", 422, "invalid-seal", "form");
        given().get("/v1/seals/99").then().statusCode(404).body("type", equalTo("/problems/unknown-seal"));
        given().get("/v1/seals/x").then().statusCode(400);
        get("/problems/already-sealed").body("advice", containsString("edition"));
    }

    private void late(String code, String day) throws SQLException {
        try (var owner = database.owner()) {
            new LateEvents(owner).receivedOnline(code, "F1.1", "1.000001", day);
        }
    }

    private static int total() {
        return given().get("/v1/reports/II.06a?unit=F1&calendar=statutory&period=2023-M04")
                .jsonPath()
                .getInt("total.received");
    }

    private static byte[] spreadsheet(long id) {
        return given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/seals/" + id + "/report")
                .asByteArray();
    }

    private static ValidatableResponse seal(String fields) {
        return given().contentType("application/json")
                .body("{" + fields + ", \"by\": \"Văn phòng\"}")
                .post("/v1/seals")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }

    private static void problem(String body, int status, String type, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/seals")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("field", equalTo(field));
    }
}
