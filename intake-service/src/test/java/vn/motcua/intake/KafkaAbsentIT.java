package vn.motcua.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaAbsentIT.NoKafka.class)
class KafkaAbsentIT {
    @Test
    void firstRequestEverIsAnsweredAtOnce() {
        var start = System.nanoTime();
        var answer = Calls.post(Calls.EVENT, Posted.paid("first")).extract().response();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("No Kafka at the start: " + answer.statusCode() + " after " + took.toMillis() + " ms");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("unacknowledged[0].id")).isEqualTo("first");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void readinessSaysWhy() throws InterruptedException {
        Ready.await(503);

        assertThat(given().get("/q/health/ready").jsonPath().getString("checks[0].data.reason"))
                .contains("Kafka");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    /** Nothing listens on port 1. */
    public static class NoKafka implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:1");
        }
    }
}
