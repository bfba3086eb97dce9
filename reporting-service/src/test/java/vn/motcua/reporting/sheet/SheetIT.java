package vn.motcua.reporting.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.ReportFormat;

@QuarkusTest
@WithTestResource(KnownDossiers.class)
class SheetIT {
    private static final String W18 = "?unit=H12&plan=campaign-69&week=2023-W18";
    private static final String END_OF_2022 = "?unit=H12&plan=year-2022&week=2022-W52";
    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    @Test
    void weekIsClosedByThePlansWeekdayAndThePlanIsCountedToIt() {
        var sheet = json(W18);

        assertThat(sheet.getString("from")).isEqualTo("2023-04-29");
        assertThat(sheet.getString("to")).isEqualTo("2023-05-05");
        assertThat(sheet.getString("planFrom")).isEqualTo("2023-03-01");
        assertThat(sheet.getString("countedTo")).isEqualTo("2023-05-05");
        assertThat(sheet.getList("indicators.code"))
                .containsExactly("online-resolution", "digitisation", "online-payment");
        assertThat(sheet.getList("rows.unit")).containsExactly("H12", "H12.01", "H12.30", "H12.30.1", "H12.30.2");
    }

    @Test
    void communeThatPaysOnlineMeetsItsTargetThoughTheWeekWasWorse() {
        assertThat(json(W18).<String, Object>getMap("rows[3].figures[2]"))
                .containsEntry("indicator", "online-payment")
                .containsEntry("weekNumerator", 4500)
                .containsEntry("weekPercent", new BigDecimal("90.00"))
                .containsEntry("numerator", 9014)
                .containsEntry("denominator", 10000)
                .containsEntry("percent", new BigDecimal("90.14"))
                .containsEntry("target", new BigDecimal("30.00"))
                .containsEntry("met", true)
                .containsEntry("status", "MET")
                .containsEntry("gapPoints", new BigDecimal("60.14"))
                .containsEntry("gapDossiers", 0)
                .containsEntry("change", new BigDecimal("-0.14"));
    }

    @Test
    void silentUnitsAreListedAndMarkedAndHaveNoRate() {
        var sheet = json(W18);

        assertThat(sheet.getList("rows.silent")).containsExactly(false, true, false, false, true);
        assertThat(sheet.<String, Object>getMap("rows[4].figures[2]"))
                .containsEntry("percent", null)
                .containsEntry("met", null)
                .containsEntry("status", "NO_DATA")
                .containsEntry("change", null);
    }

    @Test
    void firstWeekHasNothingToHaveChangedFrom() {
        var sheet = json("?unit=H12.30.1&plan=campaign-69&week=2023-W09");

        assertThat(sheet.getString("from")).isEqualTo("2023-02-25");
        assertThat(sheet.<String, Object>getMap("rows[0].figures[2]")).containsEntry("change", null);
    }

    @Test
    void lastWeekCountsThePlanToItsOwnLastDay() {
        assertThat(json("?unit=H12&plan=campaign-69&week=2023-W19").getString("countedTo"))
                .isEqualTo("2023-05-09");
    }

    @Test
    void publishedFiguresOf2022ComeOutInEveryFormat() throws IOException {
        assertThat(json(END_OF_2022).<String, Object>getMap("rows[0].figures[0]"))
                .containsEntry("numerator", 42839)
                .containsEntry("denominator", 82015)
                .containsEntry("percent", new BigDecimal("52.23"))
                .containsEntry("met", true);
        assertThat(csv(END_OF_2022))
                .contains(
                        ",H12,Tỉnh Cà Mau,PROVINCE,,online-resolution,7113,23487,30.28,42839,82015,52.23,50.00,true,MET,2.23,0,");
        try (var workbook = workbook(END_OF_2022)) {
            var province = workbook.getSheetAt(0).getRow(8);
            assertThat(texts(province))
                    .startsWith("1.0", "Tỉnh Cà Mau", "Tỉnh", "30.28", "42839.0", "82015.0", "52.23");
            assertThat(province.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void spreadsheetReadByAnotherLibraryIsTheSheet() throws IOException {
        try (var workbook = workbook(W18)) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("2023-W18 H12");
            assertThat(sheet.getRow(2).getCell(0).toString())
                    .isEqualTo("Tuần 2023-W18, từ ngày 29/04/2023 đến ngày 05/05/2023");
            assertThat(sheet.getMergedRegions())
                    .contains(
                            CellRangeAddress.valueOf("A5:A7"),
                            CellRangeAddress.valueOf("D5:K5"),
                            CellRangeAddress.valueOf("AB5:AB7"));
            assertThat(texts(sheet.getRow(11)).subList(19, 27))
                    .containsExactly("90.0", "9014.0", "10000.0", "90.14", "30.0", "Đạt", "0.0", "-0.14");
            assertThat(texts(sheet.getRow(12)))
                    .startsWith("5.0", "Xã Nguyễn Phích", "Xã")
                    .endsWith("chưa gửi dữ liệu");
            assertThat(sheet.getRow(12).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void csvHasALineForEachUnitWithEachIndicator() {
        assertThat(csv(W18).lines())
                .hasSize(1 + 5 * 3)
                .contains("campaign-69,2023-W18,2023-04-29,2023-05-05,H12.30.1,Xã Khánh An,COMMUNE,,online-payment,"
                        + "4500,5000,90.00,9014,10000,90.14,30.00,true,MET,60.14,0,-0.14");
    }

    @Test
    void equalQuestionsGetEqualBytes() throws InterruptedException {
        var first = get(W18, ReportFormat.XLSX_TYPE);
        Thread.sleep(2_100);

        assertThat(get(W18, ReportFormat.XLSX_TYPE).asByteArray()).isEqualTo(first.asByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?plan=campaign-69&week=2023-W18|400|missing-parameter|unit",
                "?unit=H12&week=2023-W18|400|missing-parameter|plan",
                "?unit=H12&plan=campaign-69|400|missing-parameter|week",
                "?unit=H12&plan=campaign-69&week=2023-M04|400|invalid-period|week",
                "?unit=H12&plan=campaign-69&week=2023-W53|400|invalid-period|week",
                "?unit=H12&plan=Campaign&week=2023-W18|400|invalid-plan-code|plan",
                "?unit=H12&plan=none&week=2023-W18|404|unknown-plan|plan",
                "?unit=H99&plan=campaign-69&week=2023-W18|404|unknown-unit|unit",
                "?unit=H12&plan=campaign-69&week=2023-W20|422|plan-out-of-time|week",
                "?unit=F1.2&plan=campaign-69&week=2023-W18|422|plan-out-of-time|unit"
            })
    void wrongQuestionsNameTheirParameter(String question, int status, String problem, String field) {
        get(question, "application/json")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field));
    }

    private static Response get(String question, String type) {
        return given().config(EXACT).accept(type).get("/v1/reports/weekly-sheet" + question);
    }

    private static JsonPath json(String question) {
        return get(question, "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String csv(String question) {
        return new String(
                get(question, "text/csv").then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook workbook(String question) throws IOException {
        var response = get(question, ReportFormat.XLSX_TYPE);
        response.then().statusCode(200);
        return new XSSFWorkbook(new ByteArrayInputStream(response.asByteArray()));
    }

    private static List<String> texts(XSSFRow row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
