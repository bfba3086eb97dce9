package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.intake.Calls.BATCH;
import static vn.motcua.intake.Calls.EVENT;
import static vn.motcua.intake.Calls.PROBLEM;
import static vn.motcua.intake.Calls.STREAM;
import static vn.motcua.intake.Calls.binary;
import static vn.motcua.intake.Calls.call;
import static vn.motcua.intake.Calls.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealKafka.class)
class HostileInputIT {
    private static final String DATA =
            "{\"unit\":\"H12.18\",\"paymentId\":\"HD-1\",\"method\":\"CASH\",\"amount\":1000,\"payer\":\"Nguyễn Văn A\"}";

    @BeforeEach
    void serviceIsReady() throws InterruptedException {
        Ready.await();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D%E1%BB", "D%", "D%4", "D%G1", "D%ED%A0%80", "D%00", "a%20b"})
    void subjectThatIsBadlyEncodedIsRefused(String subject) {
        binary("bad", subject)
                .body(DATA)
                .post("/v1/events")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("pointer", equalTo("/subject"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "unit":"H12.18",          |                             | /data/unit
            "unit":"H12.18"           | "unit":"H12/18"             | /data/unit
            "unit":"H12.18"           | "unit":"\\u0000"            | /data/unit
            "unit":"H12.18"           | "unit":"A","unit":"B"       | /data/unit
            "amount":150000           | "amount":99999999999999999  | /data/amount
            2023-03-15T01:42:10Z      | 9999-03-15T01:42:10Z        | /time
            H12.18-230315-0001        | \\ud800                     | /subject
            "id":"paid-with"          | "id":"\\ud800 \\u0000"      | /id
            """)
    void refusalOfSingleEventSaysWhere(String part, String hostile, String pointer) {
        post(EVENT, Posted.paidWith(part, hostile == null ? "" : hostile))
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/contract-violation"))
                .body("status", equalTo(422))
                .body("pointer", equalTo(pointer))
                .body("detail", containsString("(expected: "))
                .body("accepted", equalTo(0))
                .body("rejected", hasSize(1));
    }

    @Test
    void futureIsRefusedBeyondTheAllowedSkew() {
        var soon = Instant.now().plusSeconds(9 * 60).toString();
        var later = Instant.now().plusSeconds(11 * 60).toString();

        post(EVENT, Posted.paidWith("2023-03-15T01:42:10Z", soon)).statusCode(202);
        post(EVENT, Posted.paidWith("2023-03-15T01:42:10Z", later))
                .statusCode(422)
                .body("type", equalTo("/problems/time-ahead"))
                .body("pointer", equalTo("/time"));
    }

    @Test
    void bombsAreMalformed() {
        var depth = "[".repeat(100_000);
        post(EVENT, Posted.paidWith("\"void\":false", "\"x\":" + depth)).statusCode(400);
        post(EVENT, Posted.paidWith("150000", "9".repeat(100_000))).statusCode(400);
        post(BATCH, depth).statusCode(400);
        post(STREAM, depth.substring(0, 60_000)).statusCode(422).body("rejected", hasSize(1));
        post(EVENT, "{}").statusCode(400).body("type", equalTo("/problems/not-an-event"));
        post(EVENT, Posted.paidWith("\"specversion\":\"1.0\",", ""))
                .statusCode(422)
                .body("pointer", equalTo("/specversion"));
        post("application/json", "{\"a\":1}").statusCode(400).body("type", equalTo("/problems/not-an-event"));
        post("application/json", "[]").statusCode(400).body("type", equalTo("/problems/not-an-event"));
    }

    @Test
    void hundredMegabytesAreTooMuchForAnythingButStream() {
        var body = new byte[100 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        for (var type : List.of(EVENT, BATCH)) {
            call().contentType(type)
                    .body(body)
                    .post("/v1/events")
                    .then()
                    .statusCode(413)
                    .contentType(PROBLEM)
                    .body("type", equalTo("/problems/body-too-large"));
        }
        call().contentType(STREAM).body(body).post("/v1/events").then().statusCode(413);
        post(EVENT, Posted.paid("after-the-flood")).statusCode(202);
    }

    @Test
    void longListOfRejectionsIsComplete() {
        var rejected = post(STREAM, "{}\n".repeat(5_000))
                .statusCode(422)
                .body("type", equalTo("/problems/nothing-accepted"))
                .body("rejected", hasSize(5_000))
                .extract()
                .<List<Integer>>path("rejected.index");

        assertThat(rejected).isSorted().endsWith(4_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json-seq"})
    void otherContentTypeIsNotTaken(String type) {
        post(type, Posted.paid("x"))
                .statusCode(415)
                .contentType(PROBLEM)
                .body("detail", containsString("application/x-ndjson"));
    }

    @Test
    void otherCharsetAndCompressionAreNotTaken() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(Posted.paid("zipped").getBytes(UTF_8));
        }
        call().contentType(EVENT)
                .header("Content-Encoding", "gzip")
                .body(zipped.toByteArray())
                .post("/v1/events")
                .then()
                .statusCode(415)
                .body("detail", containsString("gzip"));
        post("application/json; charset=utf-16", Posted.paid("wide"))
                .statusCode(415)
                .body("detail", containsString("utf-16"));
        call().contentType(EVENT)
                .body(Posted.paid("wide").getBytes(UTF_16LE))
                .post("/v1/events")
                .then()
                .statusCode(400);
    }

    @Test
    void frameworkErrorsAreProblemsToo() {
        call().get("/nothing").then().statusCode(404).contentType(PROBLEM).body("type", equalTo("/problems/not-found"));
        call().get("/v1/events").then().statusCode(405).contentType(PROBLEM).header("Allow", "OPTIONS, POST");
        call().accept("text/html")
                .contentType(EVENT)
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(406)
                .contentType(PROBLEM);
        call().contentType("garbage")
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        call().get("/problems/body-too-large").then().statusCode(200).body("status", equalTo(413));
        call().get("/problems")
                .then()
                .statusCode(200)
                .body("type", hasItems("/problems/kafka-away", "/problems/not-found"));
    }
}
