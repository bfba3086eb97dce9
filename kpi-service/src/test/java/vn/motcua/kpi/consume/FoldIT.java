package vn.motcua.kpi.consume;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.wire.EventJson;

/** From records in Kafka to rates, through the running service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FoldIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    private Log log;

    @BeforeEach
    void openLog() {
        log = new Log(bootstrapServers);
        CaMau.register();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void eventsBecomeRatesOfTheUnitAndOfWhatIsAboveIt() {
        var history = List.of(
                Dossiers.paid("P1", PaymentMethod.ONLINE, "2023-03-02T03:00:00Z"),
                Dossiers.resolvedAt("2023-03-10T03:00:00Z"),
                Dossiers.filedOnBehalf());

        log.append(history);
        log.append(history);

        awaitFolded();
        awaitRate("H12", "online-resolution", "100.0");
        assertThat(rate("H12.18", "genuine-online"))
                .containsEntry("numerator", 0)
                .containsEntry("denominator", 1);
        assertThat(rate("H12", "online-payment")).containsEntry("numerator", 1).containsEntry("denominator", 1);
        assertThat(rate("H12", "apology")).containsEntry("percent", null).containsEntry("reason", "NOTHING_TO_COUNT");
    }

    @Test
    void unreadableRecordsGoToQuarantineAndBlockNothing() {
        var noJson = log.append(Log.record("H12.18-1", Map.of("specversion", "1.0"), "{".getBytes(UTF_8)));
        var event = Dossiers.filedOnBehalf();
        var otherKey = log.append(Log.record("OTHER", EventJson.attributes(event), EventJson.writeData(event)));
        log.append(List.of(event));

        awaitRate("H12", "online-filing", "100.0");
        assertThat(quarantined(noJson.partition(), noJson.offset())).isEqualTo("UNREADABLE");
        assertThat(quarantined(otherKey.partition(), otherKey.offset())).isEqualTo("KEY_MISMATCH");
    }

    @Test
    void eventsOfAnUnregisteredUnitWaitUntilItIsRegistered() {
        log.append(List.of(
                Dossiers.at(new UnitCode("H12.77"), Dossiers.filedOnBehalf()),
                Dossiers.at(new UnitCode("000.00.77.H12"), Dossiers.resolvedAt("2023-03-10T03:00:00Z"))));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/quarantine?reason=UNKNOWN_UNIT")
                                .jsonPath()
                                .getInt("total")
                        == 2);

        given().contentType(ContentType.JSON)
                .body("""
                        {"nameVi": "Xã 77", "level": "COMMUNE", "aliases": ["000.00.77.H12"], "validFrom": "2020-01-01"}""")
                .put("/v1/units/H12.77")
                .then()
                .statusCode(200);

        assertThat(rate("H12.77", "online-resolution"))
                .containsEntry("numerator", 1)
                .containsEntry("denominator", 1);
        given().get("/v1/quarantine?reason=UNKNOWN_UNIT").then().body("total", equalTo(0));
    }

    /** Until everything in the log is folded, also what must change nothing. */
    private void awaitFolded() {
        await().atMost(PATIENCE).until(() -> {
            var folded = pool.query("SELECT sum(next_offset)::bigint FROM kpi.log_position WHERE partition < 12")
                    .executeAndAwait();
            return Long.valueOf(log.end()).equals(folded.iterator().next().getLong(0));
        });
    }

    private String quarantined(int partition, long offset) {
        var found = new String[1];
        await().atMost(PATIENCE).until(() -> {
            var rows = pool.preparedQuery("SELECT reason FROM kpi.quarantine WHERE partition = $1 AND log_offset = $2")
                    .executeAndAwait(Tuple.of(partition, offset));
            rows.forEach(row -> found[0] = row.getString(0));
            return found[0] != null;
        });
        return found[0];
    }

    private void awaitRate(String unit, String indicator, String percent) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(String.valueOf(rate(unit, indicator).get("percent")))
                                .isEqualTo(percent));
    }

    private static Map<String, Object> rate(String unit, String indicator) {
        return given().get("/v1/units/" + unit + "/rates?window=90d&asOf=2023-03-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("observations.find { it.indicator == '" + indicator + "' }");
    }
}
