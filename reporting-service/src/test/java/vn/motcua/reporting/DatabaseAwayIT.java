package vn.motcua.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.PostgresProcess;

@QuarkusTest
@WithTestResource(
        value = PublishedFigures.class,
        initArgs = @ResourceArg(name = PublishedFigures.MORTAL, value = "true"))
class DatabaseAwayIT {
    private static final String FIGURES =
            "/v1/observations?indicator=online-resolution&unit=H12&from=2022-01-01&to=2022-12-31";

    // 2 s are meant; a machine that is busy with other builds gets more.
    private static final Duration BOUND = Duration.ofSeconds(6);

    PostgresProcess postgres;

    @AfterEach
    void databaseIsBack() {
        if (!postgres.isAlive()) {
            postgres.start();
            postgres.awaitReady(Duration.ofSeconds(60));
        }
    }

    @Test
    void absentDatabaseIsAnsweredWith503AndComesBackWithoutRestart() {
        assertThat(get().statusCode()).isEqualTo(200);

        postgres.stop();

        // The connections of the pool break one by one, so the first answers differ from the later ones inside.
        Stream.generate(DatabaseAwayIT::timed).limit(12).forEach(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/database-unavailable");
        });

        databaseIsBack();
        assertThat(get().jsonPath().getInt("observations[0].numerator")).isEqualTo(42839);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callsThatAreUnderwayWhenTheDatabaseEndsGet503(boolean orderly) throws InterruptedException {
        var statuses = ConcurrentHashMap.<Integer>newKeySet();
        var answered = new CountDownLatch(200);
        var callers = Stream.generate(() -> Thread.ofVirtual().start(() -> callUntilUnavailable(statuses, answered)))
                .limit(16)
                .toList();
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();

        if (orderly) {
            postgres.stop();
        } else {
            postgres.kill();
        }
        for (var caller : callers) {
            caller.join();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 503);
    }

    private static void callUntilUnavailable(Set<Integer> statuses, CountDownLatch answered) {
        int status;
        do {
            status = get().statusCode();
            statuses.add(status);
            answered.countDown();
        } while (status == 200);
    }

    private static Response timed() {
        var start = System.nanoTime();
        var answer = get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        return answer;
    }

    private static Response get() {
        return given().get(FIGURES);
    }
}
