package vn.motcua.kpi.rebuild;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.Counting;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.kpi.fold.RandomHistory;
import vn.motcua.wire.EventJson;

/** Rebuilds from the records in Kafka, beside the running fold. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "of", value = "checks"))
class RebuildIT {
    private static final long SEED = 2;
    private static final String ONE_ROW = "ctid = (SELECT ctid FROM kpi.tally WHERE measures & 1 <> 0 LIMIT 1)";
    private static final String ONE_RECEIVED_MORE =
            "INSERT INTO kpi.tally (unit, day, procedure, measures, count, revision)"
                    + " SELECT unit, day, procedure, 1, 1, revision FROM kpi.tally WHERE " + ONE_ROW;
    private static final String ONE_DOSSIER =
            "code = (SELECT min(code) FROM kpi.dossier WHERE received_on IS NOT NULL)";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    private Log log;

    @BeforeEach
    void foldedHistory() {
        log = new Log(bootstrapServers);
        Counting.register("H12.1", "H12.2", "H12.3");
        if (count("kpi.dossier WHERE code LIKE 'REBUILD-%'") == 0) {
            log.append(RandomHistory.of(SEED, "REBUILD", 200, "H12.1", "H12.2", "H12.3"));
            log.append(Log.record("H12.18-1", Map.of("specversion", "1.0"), "{".getBytes(UTF_8)));
            var event = Dossiers.at(new UnitCode("H12.1"), Dossiers.filedOnline());
            log.append(Log.record("OTHER-KEY", EventJson.attributes(event), EventJson.writeData(event)));
            // The same id with other content.
            log.append(List.of(Dossiers.at(new UnitCode("H12.2"), Dossiers.filedOnline())));
            log.append(List.of(Dossiers.at(new UnitCode("H12.2"), Dossiers.filedOnBehalf())));
        }
        Counting.awaitFolded(log, pool);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void rebuildOfWhatWasFoldedFindsNothingAndWritesNothing() {
        var revisions = revisions();

        var rebuilt = Counting.rebuild(true);

        assertNoDifferences(rebuilt);
        assertThat(rebuilt.getBoolean("result.written")).isFalse();
        assertThat(rebuilt.getLong("recordsRead")).isEqualTo(log.end()).isEqualTo(rebuilt.getLong("recordsExpected"));
        assertThat(rebuilt.getLong("result.dossiers")).isEqualTo(count("kpi.dossier"));
        assertThat(rebuilt.getLong("result.quarantined")).isEqualTo(count("kpi.quarantine WHERE released_at IS NULL"));
        assertThat(revisions()).isEqualTo(revisions);
        assertThat(count("pg_namespace WHERE nspname = 'kpi_rebuild'")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tally      | received   | ONE_RECEIVED_MORE
            tally      | received   | DELETE FROM kpi.tally WHERE ONE_ROW
            tally      | paid       | INSERT INTO kpi.tally SELECT unit, day, '9.9', 512, 7, revision FROM kpi.tally WHERE ONE_ROW
            unit_tally | due        | UPDATE kpi.unit_tally SET due = due - 1 WHERE unit = 'H12.1' AND day = '2023-03-12'
            unit_tally | due        | UPDATE kpi.unit_tally SET due = due + 1
            dossier    | measures   | UPDATE kpi.dossier SET measures = measures + 1 WHERE ONE_DOSSIER
            dossier    | events     | UPDATE kpi.dossier SET events = '[]' WHERE ONE_DOSSIER
            dossier    | events     | DELETE FROM kpi.dossier WHERE ONE_DOSSIER
            dossier    | events     | INSERT INTO kpi.dossier (code, events, measures) VALUES ('EXTRA', '[]', 0)
            quarantine | reason     | DELETE FROM kpi.quarantine WHERE reason = 'UNREADABLE'
            quarantine | reason     | UPDATE kpi.quarantine SET reason = 'KEY_MISMATCH' WHERE reason = 'UNREADABLE'
            quarantine | reason     | UPDATE kpi.quarantine SET released_at = now() WHERE reason = 'UNREADABLE'
            quarantine | record_value | UPDATE kpi.quarantine SET record_value = '' WHERE reason = 'UNREADABLE'
            """)
    void whatSomebodyWroteIsToldAndMended(String table, String measure, String tampering) {
        var tampered = pool.query(tampering
                        .replace("ONE_RECEIVED_MORE", ONE_RECEIVED_MORE)
                        .replace("ONE_ROW", ONE_ROW)
                        .replace("ONE_DOSSIER", ONE_DOSSIER))
                .executeAndAwait();
        assertThat(tampered.rowCount()).isPositive();

        var told = Counting.rebuild(false);
        var mended = Counting.rebuild(true);

        assertThat(told.<Map<String, Object>>getList("result.differences"))
                .anySatisfy(difference ->
                        assertThat(difference).containsEntry("table", table).containsEntry("measure", measure));
        assertThat(told.getLong("result.differencesByTable." + table)).isPositive();
        assertThat(told.getBoolean("result.written")).isFalse();
        assertThat(mended.getList("result.differences")).isEqualTo(told.getList("result.differences"));
        assertThat(mended.getBoolean("result.written")).isTrue();
        assertNoDifferences(Counting.rebuild(true));
        assertThat(Counting.check().getLong("differenceCount")).isZero();
    }

    @Test
    void onlyTalliesThatChangeGetTheNextRevision() {
        pool.query("INSERT INTO kpi.tally SELECT unit, day, '8.8', 512, 7, revision FROM kpi.tally WHERE " + ONE_ROW)
                .executeAndAwait();
        var before = revisions();

        Counting.rebuild(true);

        var after = revisions();
        var changed = after.keySet().stream()
                .filter(cell -> !after.get(cell).equals(before.get(cell)))
                .toList();
        assertThat(changed).singleElement().satisfies(cell -> assertThat(cell).contains("8.8"));
        assertThat(after.get(changed.getFirst()))
                .isEqualTo(count("generate_series(1, (SELECT last FROM kpi.revision))"));
        assertThat(count("(SELECT FROM kpi.tally WHERE procedure = '8.8' HAVING sum(count) = 0) AS void"))
                .isEqualTo(1);
        assertThat(count("kpi.day_revision WHERE revision = (SELECT last FROM kpi.revision)"))
                .isEqualTo(1);
    }

    @Test
    void whatWasReleasedFromQuarantineStaysCounted() {
        log.append(RandomHistory.of(SEED, "LATER", 20, "H12.9"));
        Counting.awaitFolded(log, pool);
        assertThat(heldBecause("UNKNOWN_UNIT")).isPositive();
        assertNoDifferences(Counting.rebuild(true));

        Counting.register("H12.9");

        assertThat(heldBecause("UNKNOWN_UNIT")).isZero();
        assertThat(count("kpi.dossier WHERE code LIKE 'LATER-%'")).isPositive();
        assertNoDifferences(Counting.rebuild(true));
        assertThat(heldBecause("UNREADABLE")).isEqualTo(1);
    }

    @Test
    void whatWasReleasedByHandStaysCounted() {
        assertThat(heldBecause("KEY_MISMATCH")).isEqualTo(1);
        assertThat(heldBecause("CONFLICT")).isPositive();

        given().contentType(ContentType.JSON)
                .post("/v1/quarantine/release?reason=KEY_MISMATCH")
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .post("/v1/quarantine/release?reason=CONFLICT")
                .then()
                .statusCode(200);

        assertNoDifferences(Counting.rebuild(true));
        assertThat(heldBecause("KEY_MISMATCH")).isZero();
        pool.query("DELETE FROM kpi.dossier WHERE code = 'D-at-another-unit'").executeAndAwait();
        assertThat(Counting.rebuild(true).getLong("result.differencesByTable.dossier"))
                .isEqualTo(1);
        assertNoDifferences(Counting.rebuild(true));
        // As it was before, for the tests after this one.
        pool.query("UPDATE kpi.quarantine SET released_at = NULL WHERE reason = 'KEY_MISMATCH'")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.quarantine WHERE reason = 'CONFLICT'").executeAndAwait();
        Counting.rebuild(true);
    }

    @Test
    void eventsAndQuestionsGoOnMeanwhile() {
        var over = new AtomicBoolean();
        var histories = new AtomicInteger();
        var questions = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(2);
        var counter = CompletableFuture.runAsync(
                () -> {
                    while (!over.get()) {
                        log.append(RandomHistory.of(SEED, "LIVE" + histories.incrementAndGet(), 20, "H12.1", "H12.2"));
                    }
                },
                threads);
        var reader = CompletableFuture.runAsync(
                () -> {
                    while (!over.get()) {
                        assertThat(given().get("/v1/units/H12/rates?window=90d&asOf=2023-04-30")
                                        .statusCode())
                                .isEqualTo(200);
                        // A table written in part would not agree with the other.
                        assertThat(count("(SELECT sum(received) AS n FROM kpi_v1.tally) a"
                                        + " JOIN (SELECT sum(received) AS n FROM kpi.unit_tally) b USING (n)"))
                                .isEqualTo(1);
                        questions.incrementAndGet();
                    }
                },
                threads);

        // As many rounds as it takes the others to be at work meanwhile.
        for (var round = 0; round < 3 || (round < 30 && (histories.get() <= 3 || questions.get() <= 3)); round++) {
            pool.query("""
                    WITH one AS (%s RETURNING unit, day)
                    UPDATE kpi.unit_tally SET received = received + 1 WHERE (unit, day) IN (SELECT * FROM one)""".formatted(ONE_RECEIVED_MORE)).executeAndAwait();
            var rebuilt = Counting.rebuild(true);
            assertThat(rebuilt.getString("phase")).isEqualTo("DONE");
            assertThat(rebuilt.getLong("result.differenceCount")).isEqualTo(2);
        }
        over.set(true);
        CompletableFuture.allOf(counter, reader).join();
        threads.shutdown();

        Counting.awaitFolded(log, pool);
        assertThat(histories.get()).isGreaterThan(3);
        assertThat(questions.get()).isGreaterThan(3);
        assertNoDifferences(Counting.rebuild(false));
        assertThat(Counting.check().getLong("differenceCount")).isZero();
    }

    @Test
    void secondRebuildAtTheSameTimeIsRefused() {
        var other = pool.getConnectionAndAwait();
        other.query("SELECT pg_advisory_lock(hashtext('motcua rebuild'))").executeAndAwait();

        var refused = given().post("/v1/rebuilds");

        other.query("SELECT pg_advisory_unlock(hashtext('motcua rebuild'))").executeAndAwait();
        other.closeAndAwait();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/rebuild-running");
    }

    @Test
    void positionBeyondTheLogEndsARebuildAndChangesNothing() {
        pool.query("INSERT INTO kpi.log_position VALUES (99, 5)").executeAndAwait();

        var failed = Counting.rebuild(true);

        pool.query("DELETE FROM kpi.log_position WHERE partition = 99").executeAndAwait();
        assertThat(failed.getString("phase")).isEqualTo("FAILED");
        assertThat(failed.getString("problem")).contains("partition 99 of the log ends at 0 (expected: >= 5");
        assertNoDifferences(Counting.rebuild(true));
    }

    @Test
    void lastRebuildIsToldInLinesToo() {
        pool.query(ONE_RECEIVED_MORE).executeAndAwait();
        Counting.rebuild(true);

        var text = given().accept(ContentType.TEXT)
                .get("/v1/rebuilds/current")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("DONE " + log.end() + " of " + log.end() + " records, "),
                        line -> assertThat(line).startsWith("rebuilt: " + count("kpi.dossier") + " dossiers, "),
                        line -> assertThat(line).isEqualTo("differences: 1, all mended"),
                        line -> assertThat(line)
                                .matches("  tally H12\\.\\d .* received: stands \\d+, the log says \\d+"));
    }

    @Test
    void wrongQuestionsAreToldWhatWasExpected() {
        var wrong = given().post("/v1/rebuilds?apply=perhaps")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        var unknown =
                given().get("/v1/rebuilds/7").then().statusCode(404).extract().jsonPath();

        assertThat(wrong.getString("type")).isEqualTo("/problems/invalid-choice");
        assertThat(wrong.getString("field")).isEqualTo("apply");
        assertThat(unknown.getString("type")).isEqualTo("/problems/unknown-rebuild");
    }

    private long heldBecause(String reason) {
        return count("kpi.quarantine WHERE released_at IS NULL AND reason = '" + reason + "'");
    }

    private static void assertNoDifferences(JsonPath rebuilt) {
        assertThat(rebuilt.getString("problem")).isNull();
        assertThat(rebuilt.getString("phase")).isEqualTo("DONE");
        assertThat(rebuilt.getList("result.differences")).as("seed %d", SEED).isEmpty();
        assertThat(rebuilt.getLong("result.differenceCount")).isZero();
    }

    private Map<String, Long> revisions() {
        var rows = pool.query("SELECT concat_ws(' ', unit, day, procedure), max(revision) FROM kpi.tally GROUP BY 1"
                        + " UNION ALL SELECT concat_ws(' ', unit, day), revision FROM kpi.unit_tally")
                .executeAndAwait();
        var revisions = new TreeMap<String, Long>();
        rows.forEach(row -> revisions.put(row.getString(0), row.getLong(1)));
        return revisions;
    }

    private long count(String from) {
        return pool.query("SELECT count(*) FROM " + from)
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }
}
