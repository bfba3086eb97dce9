package vn.motcua.reporting.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.figure.Period;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.ReportFormat;
import vn.motcua.reporting.report.ReportJson;

@QuarkusTest
@WithTestResource(KnownDossiers.class)
class FormIT {
    private static final String OPENED_ONLINE_MORE = """
            INSERT INTO kpi.tally SELECT unit, day, min(procedure), 4096, %d, 7
            FROM kpi.tally WHERE unit = 'F1.3' AND day = '2023-04-15' GROUP BY unit, day""";

    private static final String APRIL = "?unit=F1&calendar=statutory&period=2023-M04";

    KnownDossiers dossiers;

    @Inject
    Forms forms;

    @Test
    void unitsBelowAndTheUnitsOwnDossiersSumToTheTotal() {
        var form = json(APRIL + "&rows=unit");

        assertThat(form.getString("from")).isEqualTo("2023-03-15");
        assertThat(form.getString("to")).isEqualTo("2023-04-14");
        assertThat(form.getInt("revision")).isEqualTo(7);
        assertThat(form.getBoolean("provisional")).isFalse();
        assertThat(rows(form))
                .containsExactly(
                        // 3, 4, 5, 6, taken over, 7, 8, 9, 10, 11, 12, 13
                        row(
                                "F1",
                                KnownDossiers.COMPOSED + " (hồ sơ của chính đơn vị)",
                                2,
                                0,
                                1,
                                1,
                                0,
                                1,
                                0,
                                1,
                                0,
                                1,
                                0,
                                1),
                        row("F1.1", KnownDossiers.DECOMPOSED, 6, 2, 3, 1, 0, 3, 1, 2, 0, 3, 1, 2),
                        row("F1.2", "Xã Hai", 1, 2, 0, 1, -2, 1, 1, 0, 0, 0, 0, 0),
                        row("F1.3", "Xã Ba", 2, 0, 0, 0, 2, 1, 0, 0, 1, 1, 1, 0),
                        row("F1.4", KnownDossiers.FORMULA, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(total(form)).isEqualTo(row(null, "Tổng số", 11, 4, 4, 3, 0, 6, 2, 3, 1, 5, 2, 3));
    }

    @Test
    void fieldsSumToTheSameTotalAndNoDossierIsWithoutARow() {
        var form = json(APRIL);

        assertThat(rows(form))
                .containsExactly(
                        row(null, "An toàn", 2, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1),
                        row(null, "Đất đai", 5, 2, 1, 2, 0, 4, 2, 1, 1, 1, 0, 1),
                        row(null, "Tư pháp", 3, 2, 1, 0, 0, 1, 0, 1, 0, 2, 2, 0),
                        row(null, "(chưa xếp lĩnh vực)", 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1));
        assertThat(total(form)).isEqualTo(total(json(APRIL + "&rows=unit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "field"})
    void columnSixIsColumnElevenOfThePeriodBefore(String rows) {
        var openBefore = open(json(APRIL + "&rows=" + rows));
        var may = json("?unit=F1&calendar=statutory&period=2023-M05&rows=" + rows);

        assertThat(total(may)).containsEntry("carriedOver", 5);
        rows(may)
                .forEach(row -> assertThat(row.get("carriedOver"))
                        .as("%s", row)
                        .isEqualTo(openBefore.getOrDefault(row.get("name"), 0)));
    }

    @Test
    void whatAMergerTakesOnTheEveOfAPeriodLeavesTheRowOfWhoEnded() {
        var form = json("?unit=F1&from=2023-04-06&to=2023-04-30&rows=unit");

        assertThat(rows(form)).contains(row("F1.2", "Xã Hai", 0, 0, 0, 2, -2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(json("?unit=F1&from=2023-04-07&to=2023-04-30&rows=unit").getList("rows.code"))
                .doesNotContain("F1.2");
    }

    @Test
    void aliasNamesTheUnitAndAProvisionalPeriodSaysSo() {
        var form = json("?unit=000.00.00.F1&from=2023-03-15&to=2099-12-31");

        assertThat(form.getString("unit")).isEqualTo("F1");
        assertThat(form.getBoolean("provisional")).isTrue();
    }

    @Test
    void figuresThatContradictEachOtherAreNotSent() throws SQLException {
        try (var owner = dossiers.owner();
                var statement = owner.createStatement()) {
            statement.execute(OPENED_ONLINE_MORE.formatted(1));
            try {
                get("?unit=F1&calendar=statutory&period=2023-M05", "application/json")
                        .then()
                        .statusCode(500)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unbalanced-report"))
                        .body("detail", containsString("total: Ledger["));
                get("?unit=F1&calendar=statutory&period=2023-M05&rows=unit", "application/json")
                        .then()
                        .statusCode(200);
            } finally {
                statement.execute(OPENED_ONLINE_MORE.formatted(-1));
            }
        }
    }

    @Test
    void aRowThatDoesNotBalanceIsNamed() throws SQLException {
        try (var owner = dossiers.owner();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE kpi.unit_tally SET due = due + 9 WHERE unit = 'F1.3' AND day = '2023-04-15'");
            try {
                get("?unit=F1&calendar=statutory&period=2023-M05&rows=unit", "text/csv")
                        .then()
                        .statusCode(500)
                        .body("detail", containsString("Xã Ba: ledger:"));
            } finally {
                statement.execute("UPDATE kpi.unit_tally SET due = due - 9 WHERE unit = 'F1.3' AND day = '2023-04-15'");
            }
        }
    }

    @Test
    void csvHasTheSameNumbersAndNoFormula() {
        var csv = get(APRIL + "&rows=unit&bom=true", "text/csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"II.06a_F1_2023-03-15_2023-04-14.csv\"")
                .extract()
                .asByteArray();

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF"
                        + """
                unit,from,to,rowCode,rowName,received,receivedOnline,receivedOtherwise,carriedOver,takenOver,resolved,\
                resolvedEarly,resolvedOnDueDay,resolvedLate,open,openWithinTime,openOverdue
                F1,2023-03-15,2023-04-14,F1,%s (hồ sơ của chính đơn vị),2,0,1,1,0,1,0,1,0,1,0,1
                F1,2023-03-15,2023-04-14,F1.1,%s,6,2,3,1,0,3,1,2,0,3,1,2
                F1,2023-03-15,2023-04-14,F1.2,Xã Hai,1,2,0,1,-2,1,1,0,0,0,0,0
                F1,2023-03-15,2023-04-14,F1.3,Xã Ba,2,0,0,0,2,1,0,0,1,1,1,0
                F1,2023-03-15,2023-04-14,F1.4,'=1+1 Xã lặng im,0,0,0,0,0,0,0,0,0,0,0,0
                F1,2023-03-15,2023-04-14,,Tổng số,11,4,4,3,0,6,2,3,1,5,2,3
                """.formatted(KnownDossiers.COMPOSED, KnownDossiers.DECOMPOSED)
                                .replace("\n", "\r\n"));
    }

    @Test
    void spreadsheetReadByAnotherLibraryIsTheForm() throws IOException {
        try (var workbook = workbook(get(APRIL, ReportFormat.XLSX_TYPE))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("II.06a F1");
            assertThat(column(sheet, 0))
                    .startsWith(
                            "Biểu số II.06a/VPCP/KSTT",
                            "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
                            "Đơn vị: " + KnownDossiers.COMPOSED,
                            "Kỳ báo cáo: 2023-M04, từ ngày 15/03/2023 đến ngày 14/04/2023",
                            "Đơn vị tính: hồ sơ TTHC",
                            "STT");
            assertThat(texts(sheet, 8))
                    .containsExactly(
                            "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)",
                            "(13)");
            assertThat(texts(sheet, 10))
                    .containsExactly(
                            "2.0", "Đất đai", "5.0", "2.0", "1.0", "2.0", "4.0", "2.0", "1.0", "1.0", "1.0", "0.0",
                            "1.0");
            assertThat(texts(sheet, 13)).startsWith("", "Tổng số", "11.0", "4.0", "4.0", "3.0", "6.0");
            // 3 = 4 + 5 + 6 holds for what stands on the paper.
            for (var row = 9; row <= 13; row++) {
                assertThat(number(sheet, row, 2))
                        .isEqualTo(number(sheet, row, 3) + number(sheet, row, 4) + number(sheet, row, 5));
            }
            assertThat(sheet.getMergedRegions())
                    .contains(
                            CellRangeAddress.valueOf("A6:A8"),
                            CellRangeAddress.valueOf("C6:F6"),
                            CellRangeAddress.valueOf("D7:E7"),
                            CellRangeAddress.valueOf("G6:J6"),
                            CellRangeAddress.valueOf("K6:M6"));
        }
    }

    @Test
    void spreadsheetPrintsOnePageWideWithItsHeadingOnEachPage() throws IOException {
        try (var workbook = workbook(get(APRIL + "&rows=unit", ReportFormat.XLSX_TYPE))) {
            var sheet = workbook.getSheetAt(0);
            var print = sheet.getPrintSetup();

            assertThat(print.getLandscape()).isTrue();
            assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(print.getFitWidth()).isEqualTo((short) 1);
            assertThat(print.getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("6:9"));
        }
    }

    @Test
    void mergerHasAColumnOfItsOwnAndNoCellIsAFormula() throws IOException {
        try (var workbook = workbook(get(APRIL + "&rows=unit", ReportFormat.XLSX_TYPE))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(texts(sheet, 8)).contains("(6)", "(6a)", "(13)").hasSize(14);
            assertThat(texts(sheet, 11))
                    .containsExactly(
                            "3.0", "Xã Hai", "1.0", "2.0", "0.0", "1.0", "-2.0", "1.0", "1.0", "0.0", "0.0", "0.0",
                            "0.0", "0.0");
            assertThat(column(sheet, 1)).contains(KnownDossiers.DECOMPOSED, KnownDossiers.FORMULA);
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            for (var row = 9; row <= 14; row++) {
                for (var column = 2; column <= 13; column++) {
                    assertThat(sheet.getRow(row).getCell(column).getCellType()).isEqualTo(CellType.NUMERIC);
                }
            }
        }
    }

    @Test
    void equalQuestionsGetEqualBytesAndAreNotSentTwice() throws InterruptedException {
        for (var type : List.of("application/json", "text/csv", ReportFormat.XLSX_TYPE)) {
            var first = get(APRIL + "&rows=unit", type);
            // The clock of a zip entry and of a spreadsheet's properties ticks in seconds.
            Thread.sleep(2_100);
            var second = get(APRIL + "&rows=unit", type);

            assertThat(second.asByteArray()).as(type).isEqualTo(first.asByteArray());
            given().header("If-None-Match", first.header("ETag"))
                    .accept(type)
                    .get("/v1/reports/II.06a" + APRIL + "&rows=unit")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void canonicalJsonKnowsNoTime() {
        var days = new Period(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 4, 14));
        var open = new Forms.Asked("F1", "statutory", "2023-M04", days, FormRows.FIELD, true);
        var over = new Forms.Asked("F1", "statutory", "2023-M04", days, FormRows.FIELD, false);

        var sealed = ReportJson.canonical(forms.form(open).await().indefinitely());

        assertThat(sealed)
                .isEqualTo(ReportJson.canonical(forms.form(over).await().indefinitely()));
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .startsWith("{\"form\":\"II.06a\",\"unit\":\"F1\",\"nameVi\":")
                .contains(
                        "\"from\":\"2023-03-15\",\"to\":\"2023-04-14\",\"by\":\"field\",\"revision\":7,\"rows\":[{\"code\":null")
                .doesNotContain("provisional");
    }

    @Test
    void linksGetTheirFormatByItsSuffix() {
        for (var suffix : List.of("csv", "xlsx")) {
            given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .get("/v1/reports/II.06a." + suffix + APRIL)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", endsWith("." + suffix + "\""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?calendar=statutory&period=2023-M04|400|missing-parameter|unit",
                "?unit=F1|400|missing-parameter|period",
                "?unit=F1&calendar=statutory|400|missing-parameter|period",
                "?unit=F1&from=2023-01-01|400|missing-parameter|to",
                "?unit=F1&calendar=lunar&period=2023-M04|400|unknown-calendar|calendar",
                "?unit=F1&calendar=statutory&period=2023-W18|400|invalid-period|period",
                "?unit=F1&calendar=statutory&period=2023-M04&from=2023-01-01&to=2023-01-02|400|conflicting-parameters|calendar",
                "?unit=F1&calendar=statutory&period=2023-M04&rows=level|400|unknown-rows|rows",
                "?unit=F1&calendar=statutory&period=2023-M04&bom=yes|400|invalid-choice|bom",
                "?unit=F1&calendar=statutory&period=2023-M04&row=unit|400|unknown-parameter|row",
                "?unit=f1!&calendar=statutory&period=2023-M04|400|invalid-unit-code|unit",
                "?unit=F9&calendar=statutory&period=2023-M04|404|unknown-unit|unit",
                "?unit=F1&calendar=statutory&period=2023-W18&plan=none|404|unknown-plan|plan"
            })
    void wrongQuestionsNameTheirParameter(String question, int status, String problem, String field) {
        get(question, "application/json")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field));
    }

    @Test
    void otherFormatsAreNotAcceptable() {
        get(APRIL, "application/pdf").then().statusCode(406);
    }

    private static Response get(String question, String type) {
        return given().accept(type).get("/v1/reports/II.06a" + question);
    }

    private static JsonPath json(String question) {
        return get(question, "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> rows(JsonPath form) {
        return form.getList("rows");
    }

    private static Map<String, Object> total(JsonPath form) {
        return form.getMap("total");
    }

    private static Map<Object, Object> open(JsonPath form) {
        var open = new HashMap<Object, Object>();
        rows(form).forEach(row -> open.put(row.get("name"), row.get("open")));
        return open;
    }

    private static Map<String, Object> row(String code, String name, int... numbers) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", code);
        row.put("name", name);
        for (var at = 0; at < numbers.length; at++) {
            row.put(FormRow.NAMES.get(at), numbers[at]);
        }
        return row;
    }

    private static XSSFWorkbook workbook(Response response) throws IOException {
        response.then().statusCode(200).contentType(ReportFormat.XLSX_TYPE);
        return new XSSFWorkbook(new ByteArrayInputStream(response.asByteArray()));
    }

    private static double number(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getNumericCellValue();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        var texts = new ArrayList<String>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> {
            if (row.getCell(column) != null) {
                texts.add(row.getCell(column).toString());
            }
        });
        return texts;
    }
}
