package vn.motcua.kpi.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kpi.Counting;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.RandomHistory;

/** Checks of what was folded from Kafka, before and after somebody wrote into the tables. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "of", value = "checks"))
class CheckIT {
    private static final long SEED = 1;
    private static final String ONE_ROW = "ctid = (SELECT ctid FROM kpi.tally WHERE measures & 1 <> 0 LIMIT 1)";
    private static final String ONE_RECEIVED_MORE =
            "INSERT INTO kpi.tally (unit, day, procedure, measures, count, revision)"
                    + " SELECT unit, day, procedure, 1, 1, revision FROM kpi.tally WHERE " + ONE_ROW;
    private static final String ONE_DOSSIER =
            "code = (SELECT min(code) FROM kpi.dossier WHERE received_on IS NOT NULL AND resolved_on IS NULL)";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    @TestHTTPResource
    URI service;

    private Log log;

    @BeforeEach
    void foldedHistory() {
        log = new Log(bootstrapServers);
        Counting.register("H12.1", "H12.2", "H12.3");
        if (log.end() == 0) {
            log.append(RandomHistory.of(SEED, "CHECK", 300, "H12.1", "H12.2", "H12.3"));
        }
        Counting.awaitFolded(log, pool);
    }

    @AfterEach
    void mended() {
        Counting.rebuild(true);
        log.close();
    }

    @Test
    void foldedHistoryHasNoDifferences() {
        var report = Counting.check();

        assertThat(report.getLong("differenceCount")).as("seed %d", SEED).isZero();
        assertThat(report.getList("differences")).isEmpty();
        assertThat(report.getLong("dossiers")).isEqualTo(count("kpi.dossier")).isGreaterThan(250);
        assertThat(report.getLong("cells"))
                .isEqualTo(count(
                        "(SELECT FROM kpi_v1.tally GROUP BY unit, day, procedure HAVING sum(received + resolved + paid + due"
                                + " + due_cleared + opened_counter + opened_online + opened_postal + closed_early"
                                + " + closed_on_due_day + closed_late) > 0) AS cell"));
        assertThat(report.getLong("revision")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tally      | received | ONE_RECEIVED_MORE
            tally      | received | DELETE FROM kpi.tally WHERE ONE_ROW
            tally      | paid     | INSERT INTO kpi.tally SELECT unit, day, '9.9', 512, 7, revision FROM kpi.tally WHERE ONE_ROW
            unit_tally | due      | UPDATE kpi.unit_tally SET due = due - 1 WHERE unit = 'H12.1' AND day = '2023-03-12'
            unit_tally | paid     | DELETE FROM kpi.unit_tally WHERE unit = 'H12.2'
            dossier    | measures | UPDATE kpi.dossier SET measures = measures + 1 WHERE ONE_DOSSIER
            dossier    | due_on   | UPDATE kpi.dossier SET due_on = '2024-01-01' WHERE ONE_DOSSIER
            dossier    | events   | UPDATE kpi.dossier SET events = '[{"id": 1}]' WHERE ONE_DOSSIER
            dossier    | code     | UPDATE kpi.dossier SET code = 'OTHER' WHERE ONE_DOSSIER
            dossier    | procedure | UPDATE kpi.dossier SET events = '[]' WHERE ONE_DOSSIER
            tally      | received | UPDATE kpi.dossier SET events = '[]' WHERE ONE_DOSSIER
            unit_tally | received | DELETE FROM kpi.dossier WHERE ONE_DOSSIER
            """)
    void whatSomebodyWroteIsFound(String table, String measure, String tampering) {
        var tampered = pool.query(tampering
                        .replace("ONE_RECEIVED_MORE", ONE_RECEIVED_MORE)
                        .replace("ONE_ROW", ONE_ROW)
                        .replace("ONE_DOSSIER", ONE_DOSSIER))
                .executeAndAwait();
        assertThat(tampered.rowCount()).isPositive();

        var report = Counting.check();

        assertThat(report.<Map<String, Object>>getList("differences"))
                .anySatisfy(difference -> assertThat(difference)
                        .containsEntry("table", table)
                        .containsEntry("measure", measure)
                        .satisfies(found -> assertThat(found.get("stands")).isNotEqualTo(found.get("recounted"))));
        assertThat(report.getLong("differenceCount"))
                .isEqualTo(report.getList("differences").size());
    }

    @Test
    void differenceSaysWhereWhatStandsAndWhatWasCounted() {
        var cell = pool.query(ONE_RECEIVED_MORE + " RETURNING unit, day, procedure")
                .executeAndAwait()
                .iterator()
                .next();
        var received = count(
                "kpi.tally, generate_series(1, count) WHERE measures & 1 <> 0 AND (unit, day, procedure) = ('%s', '%s', '%s')"
                        .formatted(cell.getString(0), cell.getLocalDate(1), cell.getString(2)));

        assertThat(Counting.check().<Map<String, Object>>getList("differences"))
                .containsExactly(Map.of(
                        "table", "tally",
                        "unit", cell.getString(0),
                        "day", cell.getLocalDate(1).toString(),
                        "procedure", cell.getString(2),
                        "measure", "received",
                        "stands", String.valueOf(received),
                        "recounted", String.valueOf(received - 1)));
    }

    @Test
    void secondCheckAtTheSameTimeIsRefused() {
        var other = pool.getConnectionAndAwait();
        other.query("SELECT pg_advisory_lock(hashtext('motcua check'))").executeAndAwait();

        var refused = given().post("/v1/checks");

        other.query("SELECT pg_advisory_unlock(hashtext('motcua check'))").executeAndAwait();
        other.closeAndAwait();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/check-running");
        assertThat(Counting.check().getLong("differenceCount")).isZero();
    }

    @Test
    void clientThatGoesAwayLeavesNoTransactionBehind() throws IOException {
        var other = pool.getConnectionAndAwait();
        var holding = other.beginAndAwait();
        other.query("LOCK TABLE kpi.dossier").executeAndAwait();
        try (var client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write("POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(Counting.PATIENCE).until(() -> checksOnTheirWay() == 1);
        }

        holding.rollbackAndAwait();
        other.closeAndAwait();

        await().atMost(Counting.PATIENCE).until(() -> checksOnTheirWay() == 0);
        assertThat(Counting.check().getLong("differenceCount")).isZero();
    }

    private long checksOnTheirWay() {
        return count(
                "pg_locks WHERE locktype = 'advisory' AND objid::bigint = hashtext('motcua check')::bigint & 4294967295");
    }

    private long count(String from) {
        return pool.query("SELECT count(*) FROM " + from)
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }
}
