package vn.motcua.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A log that was lost behind the database's back stops the fold loudly; new events are never taken for old ones. */
class LostLogE2eIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String RECEIVED = """
            {"specversion": "1.0", "id": "%s", "source": "/H12/counter-1", "type": "vn.motcua.dossier.received",
             "subject": "D-1", "time": "2023-03-01T03:00:00Z",
             "data": {"unit": "H12", "procedure": "1.000656", "channel": "ONLINE", "onBehalf": false,
                      "digitised": true, "dueOn": null, "feeDue": 0, "revision": %d, "void": %b}}""";

    @Test
    void foldStandsStillAndSaysWhy() {
        try (var system = WholeSystem.start()) {
            given().contentType("application/json")
                    .body("{\"nameVi\": \"Cà Mau\", \"level\": \"PROVINCE\", \"validFrom\": \"2020-01-01\"}")
                    .put(WholeSystem.address(system.kpi) + "/v1/units/H12")
                    .then()
                    .statusCode(200);
            post(system, "first", 0, false);
            await().atMost(PATIENCE).until(() -> received(system) == 1);

            system.loseTheLog();
            await().ignoreExceptions()
                    .atMost(PATIENCE)
                    .until(() -> health(system).contains("the log lost events that are folded"));
            // Takes the only dossier back: if it were folded, the figure would fall to 0.
            post(system, "second", 1, true);

            // Long enough for a batch: nothing must happen.
            await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> received(system) == 1);
            assertThat(health(system)).contains("DOWN");

            // The log is as long as it was by now, but other records are in it, and nobody remembers that it was short.
            system.kpi.kill();
            system.kpi.start();
            await().ignoreExceptions()
                    .atMost(PATIENCE)
                    .until(() -> health(system).contains("the log lost events that are folded"));
            await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> received(system) == 1);
        }
    }

    private static void post(WholeSystem system, String id, int revision, boolean voided) {
        given().contentType("application/cloudevents+json;charset=UTF-8")
                .body(RECEIVED.formatted(id, revision, voided))
                .post(WholeSystem.address(system.intake) + "/v1/events")
                .then()
                .statusCode(202);
    }

    private static String health(WholeSystem system) {
        return given().get(WholeSystem.address(system.kpi) + "/q/health/ready").asString();
    }

    private static int received(WholeSystem system) {
        return given().get(WholeSystem.address(system.reporting)
                        + "/v1/observations?unit=H12&indicator=online-filing&from=2023-03-01&to=2023-03-01")
                .jsonPath()
                .getInt("observations[0].denominator");
    }
}
