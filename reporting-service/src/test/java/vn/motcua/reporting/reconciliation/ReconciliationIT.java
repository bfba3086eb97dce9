package vn.motcua.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OurSide.class)
class ReconciliationIT {
    private static final String MARCH = "/v1/reconciliations?unit=H30&from=2023-03-01&to=2023-03-31";
    private static final String HEADER = "dossier,status,channel,unit,received,due,resolved\n";
    private static final RestAssuredConfig BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    @TestHTTPResource
    URI address;

    @BeforeEach
    void ourDossiersOfMarch() {
        OurSide.holds(List.of(
                OurDossier.received("alike", "ONLINE", "H30.1", "2023-03-02")
                        .due("2023-03-09")
                        .resolved("2023-03-08"),
                OurDossier.received("of-february", "ONLINE", "H30.1", "2023-02-28"),
                OurDossier.received("open", "ONLINE", "H30.1", "2023-03-03"),
                OurDossier.received("only-here", "COUNTER", "H30.2", "2023-03-04")
                        .resolved("2023-03-05"),
                OurDossier.received("at-the-counter", "COUNTER", "H30.2", "2023-03-06"),
                OurDossier.received("late", "ONLINE", "H30.2", "2023-03-07")
                        .due("2023-03-10")
                        .resolved("2023-03-11"),
                OurDossier.received("elsewhere", "POSTAL", "H31", "2023-03-08")));
    }

    @Test
    void eachDossierThatCountsOtherwiseHasItsCause() {
        var answer = post(MARCH + "&indicator=online-filing&indicator=on-time", HEADER + """
                alike,RESOLVED,ONLINE,H30.1,2023-03-02,2023-03-09,2023-03-08
                of-february,RECEIVED,ONLINE,000.00.01.H30,2023-03-01,,
                open,RESOLVED,ONLINE,H30.1,2023-03-03,,2023-03-30
                only-there,RECEIVED,ONLINE,H30.1,2023-03-09,,
                at-the-counter,RECEIVED,ONLINE,H30.2,2023-03-06,,
                late,RESOLVED,ONLINE,H30.2,2023-03-07,2023-03-10,2023-03-10
                elsewhere,RECEIVED,POSTAL,H30.1,2023-03-08,,
                alike,RESOLVED,ONLINE,H30.1,2023-03-02,2023-03-09,2023-03-08
                """)
                .statusCode(200);

        assertThat(bridge(answer, "received"))
                .isEqualTo("5 -> 8: DUPLICATED_THERE +1 [alike], MISSING_THERE -1 [only-here],"
                        + " MISSING_HERE +1 [only-there], OTHER_DAY +1 [of-february], OTHER_UNIT +1 [elsewhere]");
        assertThat(bridge(answer, "resolved"))
                .isEqualTo("3 -> 4: DUPLICATED_THERE +1 [alike], MISSING_THERE -1 [only-here], OTHER_STATUS +1 [open]");
        assertThat(bridge(answer, "online-filing.numerator"))
                .isEqualTo("3 -> 7: DUPLICATED_THERE +1 [alike], MISSING_HERE +1 [only-there],"
                        + " OTHER_DAY +1 [of-february], OTHER_CHANNEL +1 [at-the-counter]");
        assertThat(bridge(answer, "on-time.numerator"))
                .isEqualTo("2 -> 4: DUPLICATED_THERE +1 [alike], MISSING_THERE -1 [only-here], OTHER_STATUS +1 [open],"
                        + " OTHER_DAY +1 [late]");
    }

    @Test
    void dueDayBeforeTheReceptionIsAnotherDayAndNoOtherFact() {
        OurSide.holds(List.of(
                OurDossier.received("in-time-here", "ONLINE", "H30.1", "2023-03-23")
                        .due("2023-03-23")
                        .resolved("2023-03-23"),
                OurDossier.received("in-time-there", "ONLINE", "H30.1", "2023-03-23")
                        .due("2023-03-16")
                        .resolved("2023-03-23")));

        var answer = post(MARCH + "&indicator=on-time", HEADER + """
                in-time-here,RESOLVED,ONLINE,H30.1,2023-03-23,2023-03-16,2023-03-23
                in-time-here,RESOLVED,ONLINE,H30.1,2023-03-23,2023-03-23,2023-03-23
                in-time-there,RESOLVED,ONLINE,H30.1,2023-03-23,2023-03-23,2023-03-23
                """).statusCode(200);

        assertThat(bridge(answer, "on-time.numerator"))
                .isEqualTo("1 -> 2: DUPLICATED_THERE +1 [in-time-here], OTHER_DAY +0 [in-time-here, in-time-there]");
    }

    @Test
    void letterOfApologyIsTheFactIfTheDossierIsLateOnBothSides() {
        var answer = post(
                        MARCH + "&indicator=apology",
                        "dossier,status,received,due,resolved,apology\n"
                                + "late,RESOLVED,2023-03-07,2023-03-09,2023-03-11,true\n")
                .statusCode(200);

        assertThat(bridge(answer, "apology.numerator")).isEqualTo("0 -> 1: OTHER_FACT +1 [late]");
    }

    @Test
    void ourNumberIsThatOfTheObservations() {
        var observed = given().get("/v1/observations?unit=H30&indicator=online-filing&from=2023-03-01&to=2023-03-31")
                .jsonPath()
                .getInt("observations[0].numerator");

        post(MARCH + "&indicator=online-filing", HEADER + "alike,RESOLVED,ONLINE,,2023-03-02,,2023-03-08\n")
                .body("bridges.find { it.figure == 'online-filing.numerator' }.ours", equalTo(observed));
    }

    @Test
    void portalsColumnsAndCodesAreKnown() {
        var answer = post(MARCH + "&indicator=on-time&indicator=online-filing", """
                \uFEFFMaHoSo;MaTTHC;ChuHoSo;NgayTiepNhan;NgayHenTra;NgayKetThucXuLy;KenhThucHien;TrangThaiHoSo
                alike;1.000656;Nguyễn Văn A;20230302235959;20230309170000;20230308000000;2;10
                open;1.000656;Trần Thị B;20230303080000;;;2;4
                only-here;1.000656;;20230304080000;;20230305080000;1;9
                at-the-counter;1.000656;;20230306080000;;;1;1
                late;1.000656;;20230307080000;20230310170000;20230311080000;2;9
                """)
                .statusCode(200)
                .body("read.columns.NgayKetThucXuLy", equalTo("resolved"))
                .body("read.ignored", contains("ChuHoSo"))
                .body("read.unreadable", equalTo(0));

        assertThat(bridge(answer, "received")).isEqualTo("5 -> 4: OTHER_STATUS -1 [at-the-counter]");
        assertThat(bridge(answer, "resolved")).isEqualTo("3 -> 3");
        assertThat(bridge(answer, "on-time.numerator")).isEqualTo("2 -> 2");
        assertThat(bridge(answer, "online-filing.numerator")).isEqualTo("3 -> 3");
    }

    @Test
    void otherColumnsAndCodesAreMappedByParameters() {
        var answer = post(
                        MARCH
                                + "&map=Mã hồ sơ:dossier&map=Tình trạng:status&status=Xong:RESOLVED&status=Đang làm:RECEIVED",
                        """
                Mã hồ sơ,Tình trạng
                alike,Xong
                open,Đang làm
                late,xong
                only-here,Xong
                at-the-counter,Đang làm
                """)
                .statusCode(200);

        assertThat(bridge(answer, "received")).isEqualTo("5 -> 5");
        assertThat(bridge(answer, "resolved")).isEqualTo("3 -> 3");
    }

    @Test
    void codesAreComparedInOneUnicodeForm() {
        OurSide.holds(List.of(OurDossier.received("Nguyễn-1", "ONLINE", "H30.1", "2023-03-02")));

        var answer =
                post(MARCH, "dossier,status\n" + Normalizer.normalize("Nguyễn-1", Normalizer.Form.NFD) + ",RECEIVED\n");

        assertThat(bridge(answer, "received")).isEqualTo("1 -> 1");
    }

    @Test
    void rowThatCannotBeReadIsNamedWithItsNumberAndSpoilsNoOther() {
        var answer = post(MARCH, HEADER + """
                alike,RESOLVED,ONLINE,H30.1,2023-02-30,,2023-03-08

                open,RECEIVED,ONLINE,H99,2023-03-03,,
                late,FINISHED,ONLINE,H30.2,2023-03-07,,
                a b,RECEIVED,,,2023-03-07,,
                only-here,RESOLVED,COUNTER,H30.2,2023-03-04,,
                at-the-counter,RECEIVED,COUNTER,H30.2,2023-03-06,,,more
                still-fine,RECEIVED,COUNTER,H30.2,2023-03-06,,
                """)
                .statusCode(200)
                .body("read.rows", equalTo(7))
                .body("read.unreadable", equalTo(6))
                .body("read.complaints.row", contains(2, 4, 5, 6, 7, 8))
                .body("read.complaints[0].problem", startsWith("received: 2023-02-30 (expected: a day such as"))
                .body("read.complaints[1].problem", equalTo("unit: H99 (expected: a unit that is registered)"))
                .body("read.complaints[2].problem", containsString("[not_received, received, resolved]"))
                .body(
                        "read.complaints[4].problem",
                        equalTo("resolved: nothing (expected: a day, as the dossier is resolved)"))
                .body("read.complaints[5].problem", equalTo("row: 8 cells (expected: 7, as in the header line)"));

        assertThat(bridge(answer, "received"))
                .isEqualTo("5 -> 1: MISSING_HERE +1 [still-fine],"
                        + " UNREADABLE_THERE -5 [alike, at-the-counter, late, only-here, open]");
    }

    @Test
    void csvHasEveryDifferenceAndNoFormula() {
        var csv = given().config(BYTES)
                .accept("text/csv")
                .contentType("text/csv")
                .body("dossier,status\n=1+1,RECEIVED\n+x\u0000,RECEIVED\n")
                .post(MARCH + "&bom=true&limit=1")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asByteArray();

        assertThat(new String(csv, StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(1 + 6 + 3 + 1)
                .startsWith("\uFEFF" + String.join(",", Difference.COLUMNS))
                .contains("received,MISSING_HERE,'=1+1,2,1,,,,,,,RECEIVED,,,,,,")
                .contains("resolved,MISSING_THERE,late,,-1,RESOLVED,ONLINE,1.000656,H30.2,2023-03-11,2023-03-10,,,,,,,")
                .anyMatch(line -> line.startsWith(",UNREADABLE_THERE,,3,0,,,"));
    }

    @Test
    void figuresAreComparedOneByOne() {
        var list = """
                unit,indicator,numerator,denominator
                H30,online-filing,3,5
                000.00.01.H30,online-filing,1,2
                H30.2,online-filing,2,1
                H30.2,happiness,1,1
                H30,online-filing,3,5
                """;
        var days = "/v1/reconciliations?from=2023-03-01&to=2023-03-31";

        post(days, list)
                .statusCode(200)
                .body("different", equalTo(1))
                .body("figures.unit", contains("H30", "H30.1"))
                .body("figures[1].ours.numerator", equalTo(2))
                .body("figures[1].theirs.percent", equalTo(50.0f))
                .body("figures[1].numeratorDifference", equalTo(-1))
                .body("figures[1].denominatorDifference", equalTo(0))
                .body("read.complaints.row", contains(4, 5, 6))
                .body("read.duplicated", equalTo(1));
        var csv = send(list).accept("text/csv").post(days).then().extract().asString();
        assertThat(csv.split("\r\n")).hasSize(1 + 2 + 3).contains("3,H30.1,online-filing,2,2,100.00,1,2,50.00,-1,0,");
    }

    @Test
    void nothingOfAListIsKept() throws SQLException {
        post(MARCH, HEADER + "alike,RESOLVED,ONLINE,H30.1,2023-03-02,,2023-03-08\n")
                .statusCode(200);

        try (var connection = OurSide.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_class WHERE relname IN ('theirs', 'pair')")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void figureThatItsDossiersDoNotAddUpToIsNoBridge() {
        problem("/v1/reconciliations?unit=H12&from=2022-01-01&to=2022-12-31", "dossier,status\nx,RECEIVED\n")
                .statusCode(500)
                .body("type", equalTo("/problems/unbalanced-bridge"))
                .body("detail", equalTo("resolved: 0 by dossiers (expected: 82015, as by tallies)"));
    }

    @Test
    void temporaryTablesAreGrantedByNameAndNotOnlyToEverybody() throws SQLException {
        try (var connection = OurSide.connect();
                var statement = connection.createStatement()) {
            statement.execute("REVOKE TEMPORARY ON DATABASE " + connection.getCatalog() + " FROM PUBLIC");
        }

        post(MARCH, "dossier,status\nalike,RESOLVED\n").statusCode(200);
    }

    @Test
    void wrongQuestionsSayWhatWasExpected() {
        var list = "dossier,status\nalike,RECEIVED\n";
        problem("/v1/reconciliations", list).statusCode(400).body("field", equalTo("unit"));
        problem("/v1/reconciliations?unit=H99", list).statusCode(404).body("type", equalTo("/problems/unknown-unit"));
        problem(MARCH + "&indicator=online-filing", list)
                .statusCode(400)
                .body("type", equalTo("/problems/missing-column"))
                .body("field", equalTo("channel"))
                .body("detail", containsString("to compare online-filing"));
        problem(MARCH + "&indicator=happiness", list).statusCode(400);
        problem(MARCH + "&columns=theirs", list).body("type", equalTo("/problems/invalid-column-map"));
        problem(MARCH + "&map=MaHoSo", list).body("detail", containsString("theirs:ours"));
        problem(MARCH + "&status=7:GONE", list).body("field", equalTo("status"));
        problem(MARCH + "&colums=portal", list).body("type", equalTo("/problems/unknown-parameter"));
        problem(MARCH + "&plan=year-1999", list).statusCode(404);
        problem(MARCH + "&limit=0", list).body("type", equalTo("/problems/invalid-limit"));
        problem(MARCH, "unit,indicator,numerator,denominator\nH30,on-time,1,1\n")
                .body("type", equalTo("/problems/conflicting-parameters"));
        problem(MARCH, "unit,indicator,numerator\nH30,on-time,1\n")
                .body("detail", containsString("no column for denominator in unit,indicator,numerator"));
    }

    @Test
    void listThatIsNoneIsRefused() {
        problem(MARCH, "").body("type", equalTo("/problems/unreadable-list"));
        problem(MARCH, "a,b\n1,2\n").body("detail", containsString("no column for dossier in a,b"));
        problem(MARCH, "dossier,Dossier\n1,2\n").body("detail", containsString("one column for dossier"));
        problem(MARCH, "dossier,status\n\"open,RECEIVED\n").body("detail", startsWith("row "));
        problem(MARCH, "dossier,status\n" + "x".repeat(1_000_000) + ",RECEIVED\n")
                .body("detail", containsString("at most 10000 characters"));
        problem(MARCH, "dossier\n" + ",".repeat(1_000_000)).body("detail", containsString("more than 200 cells"));
        problem(MARCH, "dossier,status\nx y,RECEIVED\n")
                .body("detail", startsWith("no row can be read; row 2: dossier"));
        given().config(BYTES)
                .contentType("text/csv")
                .body("dossier\nM\u00e3\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(MARCH)
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void listThatIsTooLargeIsRefusedWithTheLimit() {
        problem(MARCH, "dossier,status\n" + "x,RECEIVED\n".repeat(500_001))
                .statusCode(413)
                .body("type", equalTo("/problems/list-too-large"))
                .body("detail", containsString("at most 500000 rows"));
        problem(MARCH, "dossier,status\n" + "x".repeat(64 * 1024 * 1024))
                .statusCode(413)
                .body("detail", containsString("at most 67108864 bytes"));
    }

    @Test
    void listThatSaysItIsTooLargeIsRefusedBeforeItComes() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + MARCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: 1000000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("1000000000 bytes (expected: at most 68157440 bytes)");
        }
    }

    @Test
    void onlyPlainCsvIsTaken() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("dossier\nx\n".getBytes(StandardCharsets.UTF_8));
        }
        given().config(BYTES)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post(MARCH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().contentType("application/json").body("{}").post(MARCH).then().statusCode(415);
        send("dossier\nx\n").accept("image/png").post(MARCH).then().statusCode(406);
    }

    @Test
    void documentDescribesTheList() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/v1/reconciliations'.post.requestBody.content", not(empty()))
                .body("paths.'/v1/reconciliations'.post.parameters.name", hasItem("map"))
                .body("paths.'/v1/reconciliations'.post.parameters.name", not(hasItem("Content-Type")))
                .body("components.schemas.Bridge.properties.causes.type", equalTo("array"));
    }

    @Test
    void listsAreLimitedInJson() {
        post(MARCH + "&limit=2", "dossier,status\nx,RECEIVED\n")
                .body("bridges[0].causes.find { it.cause == 'MISSING_THERE' }.dossiers", equalTo(5))
                .body("bridges[0].causes.find { it.cause == 'MISSING_THERE' }.first", hasSize(2));
    }

    /** As in {@code 5 -> 4: MISSING_THERE -1 [code]}. */
    private static String bridge(ValidatableResponse answer, String figure) {
        var json = answer.extract().jsonPath();
        var at = "bridges.find { it.figure == '" + figure + "' }.";
        var causes = json.getList(at + "causes.cause");
        var text = new StringBuilder(json.getInt(at + "ours") + " -> " + json.getInt(at + "theirs"));
        for (var i = 0; i < causes.size(); i++) {
            text.append(i == 0 ? ": " : ", ")
                    .append(causes.get(i))
                    .append(String.format(Locale.ROOT, " %+d ", json.getInt(at + "causes[" + i + "].difference")))
                    .append(json.getList(at + "causes[" + i + "].first.dossier"));
        }
        return text.toString();
    }

    private static ValidatableResponse post(String path, String list) {
        return send(list).post(path).then();
    }

    private static ValidatableResponse problem(String path, String list) {
        return post(path, list).contentType("application/problem+json");
    }

    private static RequestSpecification send(String list) {
        return given().config(BYTES).contentType("text/csv").body(list.getBytes(StandardCharsets.UTF_8));
    }
}
