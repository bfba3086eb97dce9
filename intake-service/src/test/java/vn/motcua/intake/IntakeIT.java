package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.intake.Calls.BATCH;
import static vn.motcua.intake.Calls.EVENT;
import static vn.motcua.intake.Calls.PROBLEM;
import static vn.motcua.intake.Calls.STREAM;
import static vn.motcua.intake.Calls.binary;
import static vn.motcua.intake.Calls.call;
import static vn.motcua.intake.Calls.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.EventType;
import vn.motcua.stack.KafkaProcess;
import vn.motcua.wire.EventJson;

@QuarkusTest
@WithTestResource(RealKafka.class)
class IntakeIT {
    private static final String DATA =
            "{\"unit\":\"H12.18\",\"paymentId\":\"HD-1\",\"method\":\"CASH\",\"amount\":1000,\"payer\":\"Nguyễn Văn A\"}";

    KafkaProcess kafka;

    @BeforeEach
    void serviceIsReady() throws InterruptedException {
        Ready.await();
    }

    @Test
    void structuredEventIsInTheTopicWhenItIsAcknowledged() throws IOException {
        var paid = Posted.paid("structured");

        post(EVENT, paid).statusCode(202).body("accepted", equalTo(1)).body("rejected", empty());

        var record =
                Topic.recordsOf(kafka.bootstrapServers(), "structured"::equals).getFirst();
        assertThat(record.key()).isEqualTo("H12.18-230315-0001");
        assertThat(Topic.headers(record))
                .containsOnlyKeys(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type")
                .containsEntry("content-type", "application/json");
        assertThat(Topic.event(record)).isEqualTo(EventJson.read(paid.getBytes(UTF_8)));
    }

    @Test
    void plainJsonMayHoldStructuredEvent() {
        post("application/json", Posted.paid("plain")).statusCode(202);
        post("application/json; charset=UTF-8", "\ufeff" + Posted.paid("marked"))
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H%E1%BB%93-s%C6%A1-1", "Ho%CC%82%CC%80-so%CC%9B-1", "\"H%E1%BB%93-s%c6%a1-1\""})
    void vietnameseSubjectInAnyFormIsOneKey(String subject) {
        var id = "binary-" + Math.abs(subject.hashCode());

        binary(id, subject).body(DATA).post("/v1/events").then().statusCode(202);

        var record = Topic.recordsOf(kafka.bootstrapServers(), id::equals).getFirst();
        assertThat(record.key()).isEqualTo("Hồ-sơ-1");
        assertThat(new String(record.value(), UTF_8)).doesNotContain("Nguyễn");
    }

    @Test
    void structuredTextInEitherFormIsOneKey() {
        post(STREAM, Posted.paid("nfc", "Hồ-2") + "\n" + Posted.paid("nfd", "Ho\u0302\u0300-2"))
                .statusCode(202);

        assertThat(Topic.recordsOf(kafka.bootstrapServers(), List.of("nfc", "nfd")::contains))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.key()).isEqualTo("Hồ-2"));
    }

    @Test
    void batchAnswersItemByItem() {
        post(
                        BATCH,
                        "[" + Posted.paid("b-0") + "," + Posted.paidWith("H12.18\",\"pay", "H12/18\",\"pay") + ",7,"
                                + Posted.paid("b-3") + "]")
                .statusCode(207)
                .contentType("application/json")
                .body("accepted", equalTo(2))
                .body("rejected.index", equalTo(List.of(1, 2)))
                .body("rejected[0].id", equalTo("paid-with"))
                .body("rejected[0].problem.type", equalTo("/problems/contract-violation"))
                .body("rejected[0].problem.pointer", equalTo("/data/unit"))
                .body("rejected[0].problem.detail", containsString("H12/18 (expected: a unit code"))
                .body("rejected[1].id", nullValue());
    }

    @Test
    void emptyBatchIsFineButEmptyBodyIsNot() {
        post(BATCH, "[]").statusCode(202).body("accepted", equalTo(0));
        for (var type : List.of(EVENT, BATCH, STREAM, "application/json")) {
            post(type, " \n").statusCode(400).contentType(PROBLEM).body("type", equalTo("/problems/empty-body"));
        }
    }

    @Test
    void brokenBatchKeepsWhatCameBefore() {
        post(BATCH, "[" + Posted.paid("broken-0") + ", {]")
                .statusCode(207)
                .body("accepted", equalTo(1))
                .body("unreadFrom", equalTo(1))
                .body("stoppedBy.type", equalTo("/problems/malformed-json"));
        post(BATCH, "[{]").statusCode(400).contentType(PROBLEM).body("type", equalTo("/problems/malformed-json"));
        post(BATCH, "{}").statusCode(400).body("type", equalTo("/problems/not-an-event"));
    }

    @Test
    void streamRefusesOnlyTheBrokenLine() {
        post(
                        STREAM,
                        "\ufeff" + Posted.paid("s-0") + "\r\n\n{\"id\":\"s-1\"}\nnonsense\n" + Posted.paid("s-3")
                                + " ".repeat(70_000) + "\n" + Posted.paid("s-4"))
                .statusCode(207)
                .body("accepted", equalTo(2))
                .body("rejected.index", equalTo(List.of(1, 2, 3)))
                .body("rejected.id", equalTo(Arrays.asList("s-1", null, null)))
                .body("rejected[1].problem.type", equalTo("/problems/malformed-json"))
                .body("rejected[2].problem.type", equalTo("/problems/event-too-large"));
    }

    @Test
    void examplesOfEventTypesCanBePostedAsTheyAre() {
        var types =
                call().get("/v1/event-types").then().statusCode(200).extract().jsonPath();

        assertThat(types.getList("eventTypes.type")).hasSize(EventType.values().length);
        assertThat(types.getList("eventTypes.schema.title")).doesNotContainNull();
        for (var example : types.<Map<String, Object>>getList("eventTypes.example")) {
            call().contentType(EVENT).body(example).post("/v1/events").then().statusCode(202);
        }
    }

    @Test
    void whatBecameOfEventsIsCounted() {
        post(STREAM, Posted.paid("counted") + "\n{}").statusCode(207);

        call().get("/q/metrics")
                .then()
                .body(containsString("motcua_intake_events_accepted_total{type=\"vn.motcua.dossier.paid\"}"))
                .body(containsString("motcua_intake_events_rejected_total{problem=\"contract-violation\"}"));
        call().get("/q/openapi").then().statusCode(200).body(containsString("application/x-ndjson"));
        call().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void manyConnectionsAtOnceLoseNothing() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var t = 0; t < 8; t++) {
            var prefix = "par-" + t + "-";
            threads.add(Thread.ofVirtual().start(() -> {
                var lines = new StringBuilder();
                for (var i = 0; i < 500; i++) {
                    lines.append(Posted.paid(prefix + i, "P-" + i)).append('\n');
                }
                post(STREAM, lines.toString()).statusCode(202).body("accepted", equalTo(500));
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        var ids = new HashSet<String>();
        Topic.recordsOf(kafka.bootstrapServers(), id -> id.startsWith("par-"))
                .forEach(record -> ids.add(Topic.headers(record).get("ce_id")));
        assertThat(ids).hasSize(4_000);
    }
}
