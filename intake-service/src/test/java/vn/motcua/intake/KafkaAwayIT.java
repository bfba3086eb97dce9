package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.KafkaProcess;

@QuarkusTest
@WithTestResource(RealKafka.class)
class KafkaAwayIT {
    // 2 s are promised; a machine that is busy with other builds gets more.
    private static final Duration BOUND = Duration.ofSeconds(10);

    // Far enough for the service to be in full flight, whatever waits in the buffers of the socket.
    private static final int FATAL_LINE = 60_000;

    KafkaProcess kafka;

    @TestHTTPResource("/v1/events")
    URI events;

    @BeforeEach
    void kafkaIsThere() throws InterruptedException {
        Ready.await();
        assertThat(post("before").statusCode()).isEqualTo(202);
    }

    @AfterEach
    void kafkaIsBack() throws InterruptedException {
        kafka.resume();
        if (!kafka.isAlive()) {
            kafka.start();
            kafka.awaitReady(Duration.ofSeconds(60));
        }
        Ready.await();
    }

    @Test
    void deadKafkaIsAnsweredAtOnceAndComesBackWithoutRestart() throws InterruptedException {
        kafka.kill();

        var answer = timed("killed", () -> post("while-dead"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/kafka-away");
        assertThat(answer.jsonPath().getInt("accepted")).isZero();
        assertThat(answer.jsonPath().getString("unacknowledged[0].id")).isEqualTo("while-dead");
        Ready.await(503);

        kafkaIsBack();
        assertThat(postUntilAccepted("after-death")).isEqualTo(202);
    }

    @Test
    void hungKafkaIsAnsweredAtOnceAndComesBackWithoutRestart() throws InterruptedException {
        kafka.pause();

        var answer = timed("paused", () -> post("while-hung"));

        assertThat(answer.statusCode()).isEqualTo(503);
        Ready.await(503);

        kafka.resume();
        Ready.await();
        assertThat(postUntilAccepted("after-hanging")).isEqualTo(202);
    }

    @Test
    void batchThatWasReadToItsEndSaysSo() {
        kafka.pause();

        var batch = IntStream.range(0, 3)
                .mapToObj(i -> Posted.paid("hung-" + i))
                .collect(Collectors.joining(",", "[", "]"));
        var answer = Calls.post(Calls.BATCH, batch).extract().response();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getList("unacknowledged.index")).isEqualTo(List.of(0, 1, 2));
        assertThat(answer.jsonPath().getInt("unreadFrom")).isEqualTo(3);
    }

    @Test
    void whatWasAcknowledgedBeforeKafkaDiedIsInTheTopic() throws Exception {
        var stream = new DyingStream(150_000, FATAL_LINE, kafka::kill);
        var request = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> stream))
                .build();

        HttpResponse<String> answer;
        try (var client = HttpClient.newHttpClient()) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        var took = Duration.ofNanos(System.nanoTime() - stream.diedNanos);
        System.out.println("503 in the middle of a stream came " + took.toMillis() + " ms after Kafka was killed");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(took).isLessThan(BOUND);
        var receipt = new JsonPath(answer.body());
        var acknowledged = receipt.getInt("accepted");
        var unreadFrom = receipt.getInt("unreadFrom");
        var missing = new HashSet<>(receipt.<String>getList("unacknowledged.id"));
        assertThat(unreadFrom).isBetween(FATAL_LINE / 4, 150_000);
        assertThat(acknowledged + missing.size()).isEqualTo(unreadFrom);

        kafkaIsBack();
        var stored = new HashSet<String>();
        Topic.recordsOf(kafka.bootstrapServers(), id -> id.startsWith("dying-"))
                .forEach(record -> stored.add(Topic.headers(record).get("ce_id")));
        var lost = IntStream.range(0, unreadFrom)
                .mapToObj(i -> "dying-" + i)
                .filter(id -> !missing.contains(id) && !stored.contains(id))
                .toList();
        assertThat(lost).isEmpty();
        assertThat(acknowledged).isGreaterThan(5_000);
    }

    private static Response post(String id) {
        return Calls.post(Calls.EVENT, Posted.paid(id)).extract().response();
    }

    private static int postUntilAccepted(String id) throws InterruptedException {
        for (var status : List.of(0, 1, 2, 3, 4)) {
            if (post(id).statusCode() == 202) {
                return 202;
            }
            Thread.sleep(500L * status);
        }
        return post(id).statusCode();
    }

    private static Response timed(String story, Supplier<Response> call) {
        var start = System.nanoTime();
        var answer = call.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Kafka " + story + ": " + answer.statusCode() + " after " + took.toMillis() + " ms");
        assertThat(took).isLessThan(BOUND);
        return answer;
    }

    /** Lines of events; Kafka dies when one of them is about to be sent. */
    private static final class DyingStream extends InputStream {
        private final int lines;
        private final int fatalLine;
        private final Runnable death;
        private byte[] line = {};
        private int at;
        private int next;
        private volatile long diedNanos;

        DyingStream(int lines, int fatalLine, Runnable death) {
            this.lines = lines;
            this.fatalLine = fatalLine;
            this.death = death;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == line.length) {
                if (next == lines) {
                    return -1;
                }
                if (next == fatalLine) {
                    death.run();
                    diedNanos = System.nanoTime();
                }
                line = (Posted.paid("dying-" + next, "D-" + next) + "\n").getBytes(UTF_8);
                next++;
                at = 0;
            }
            var count = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, offset, count);
            at += count;
            return count;
        }
    }
}
