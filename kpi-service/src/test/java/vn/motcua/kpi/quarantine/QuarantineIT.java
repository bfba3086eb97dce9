package vn.motcua.kpi.quarantine;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.wire.EventJson;

/** From records that cannot be folded to their release, through the running service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class QuarantineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UnitCode UNIT = new UnitCode("H12.18");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Pool pool;

    private Log log;
    private int dossiers;

    @BeforeEach
    void openLogWithNothingHeld() {
        log = new Log(bootstrapServers);
        CaMau.register();
        awaitFolded();
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.quarantine")
                .executeAndAwait();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void recordWithoutAnEventIsHeldAndStaysAsLongAsItCannotBeRead() {
        var held = id(log.append(Log.record("D-1", Map.of("specversion", "1.0"), "{".getBytes(UTF_8))));

        release(held)
                .statusCode(409)
                .body("type", equalTo("/problems/still-unreadable"))
                .body("detail", containsString("JSON"));
        record(held)
                .body("reason", equalTo("UNREADABLE"))
                .body("releasedAt", nullValue())
                .body("value", equalTo("{"));
    }

    @Test
    void recordThatCanBeReadByNowIsFolded() {
        var event = received();
        var held = id(log.append(Log.record(
                event.header().dossier().value(),
                EventJson.attributes(event),
                new String(EventJson.writeData(event), UTF_8)
                        .replace("ONLINE", "FAX")
                        .getBytes(UTF_8))));
        // As if a later contract read what this one does not.
        pool.preparedQuery("UPDATE kpi.quarantine SET record_value = $2 WHERE id = $1")
                .executeAndAwait(Tuple.of(held, io.vertx.core.buffer.Buffer.buffer(EventJson.writeData(event))));

        release(held).statusCode(200).body("releasedAt", notNullValue());
        assertThat(counted("received")).isEqualTo(1);
    }

    @Test
    void recordUnderAnotherKeyIsFoldedUnderItsOwnDossier() {
        var event = received();
        var held = id(log.append(Log.record("OTHER", EventJson.attributes(event), EventJson.writeData(event))));
        record(held)
                .body("reason", equalTo("KEY_MISMATCH"))
                .body("dossier", equalTo(event.header().dossier().value()))
                .body("units", contains("H12.18"));

        release(held).statusCode(200).body("key", equalTo("OTHER"));

        assertThat(counted("received")).isEqualTo(1);
        assertThat(dossiersOf(event)).isEqualTo(1);
    }

    @Test
    void eventThatHappenedAfterItWasRecordedIsHeldUntilItIsReleasedByHand() {
        var ahead = resolvedAt(Instant.now().plus(1, ChronoUnit.HOURS));
        var held = id(append(ahead));
        record(held).body("reason", equalTo("TIME_AHEAD")).body("detail", containsString("/time"));

        given().contentType(ContentType.JSON)
                .body("{\"by\": \"ops-1\", \"reason\": \"đồng hồ sai\"}")
                .post("/v1/quarantine/" + held + "/release")
                .then()
                .statusCode(200)
                .body("releasedBy", equalTo("ops-1"))
                .body("releaseReason", equalTo("đồng hồ sai"));

        assertThat(dossiersOf(ahead)).isEqualTo(1);
    }

    @Test
    void clocksMayDifferByTheAllowedSkew() {
        var nearlyNow = resolvedAt(Instant.now().plus(5, ChronoUnit.MINUTES));

        append(nearlyNow);
        awaitFolded();

        assertThat(dossiersOf(nearlyNow)).isEqualTo(1);
        list("").body("total", equalTo(0));
    }

    @Test
    void loserOfAConflictIsTheSameWhicheverCameFirst() {
        for (var order : List.of(List.of(0, 1), List.of(1, 0))) {
            var code = nextDossier();
            var rivals = List.of(
                    Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-10T03:00:00Z")),
                    Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-11T03:00:00Z")));
            log.append(List.of(Dossiers.of(code, UNIT, Dossiers.filedOnline())));
            append(rivals.get(order.get(0)));
            var held = id(append(rivals.get(order.get(1))));

            record(held)
                    .body("reason", equalTo("CONFLICT"))
                    .body("headers.ce_time", equalTo("2023-03-10T03:00:00Z"))
                    .body("dossier", equalTo(code.value()));
        }
        assertThat(counted("resolved", "2023-03-11")).isEqualTo(2);
        assertThat(counted("resolved")).isEqualTo(2);
    }

    @Test
    void conflictIsOnlyMarkedAsSeen() {
        var code = nextDossier();
        log.append(List.of(
                Dossiers.of(code, UNIT, Dossiers.filedOnline()),
                Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-11T03:00:00Z"))));
        var held = id(append(Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-10T03:00:00Z"))));

        release(held).statusCode(200).body("releasedAt", notNullValue());

        assertThat(counted("resolved", "2023-03-11")).isEqualTo(1);
        list("?reason=CONFLICT").body("total", equalTo(0));
        list("?reason=CONFLICT&state=released").body("total", equalTo(1));
    }

    @Test
    void exactDuplicateIsNoConflict() {
        var event = received();
        log.append(List.of(event, event));
        awaitFolded();

        list("").body("total", equalTo(0));
    }

    @Test
    void releaseThatBringsAConflictToLightHoldsTheLoser() {
        var code = nextDossier();
        var later = resolvedAt(code, Instant.now().plus(1, ChronoUnit.HOURS));
        append(Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-10T03:00:00Z")));
        var held = id(append(later));

        release(held).statusCode(200);

        list("").body("records.reason", contains("CONFLICT"))
                .body("records[0].headers.ce_time", equalTo("2023-03-10T03:00:00Z"));
    }

    @Test
    void releaseOfAnEventAtAnUnregisteredUnitNamesTheUnit() {
        var held = id(append(Dossiers.of(nextDossier(), new UnitCode("H99.1"), Dossiers.filedOnline())));

        release(held)
                .statusCode(409)
                .body("type", equalTo("/problems/still-unknown-unit"))
                .body("detail", containsString("H99.1"));
    }

    @Test
    void releasingTwiceAnswersWithTheRecordAndCountsOnce() {
        var event = received();
        var held = id(log.append(Log.record("OTHER", EventJson.attributes(event), EventJson.writeData(event))));
        var first = release(held).statusCode(200).extract().path("releasedAt");

        release(held).statusCode(200).body("releasedAt", equalTo(first));

        assertThat(counted("received")).isEqualTo(1);
    }

    @Test
    void registrationReleasesTheEventsOfItsUnitOnly() {
        append(Dossiers.of(nextDossier(), new UnitCode("H12.41"), Dossiers.filedOnline()));
        var other = id(append(Dossiers.of(nextDossier(), new UnitCode("H12.42"), Dossiers.filedOnline())));
        await().atMost(PATIENCE).untilAsserted(() -> list("").body("total", equalTo(2)));

        register("H12.41");

        list("").body("records.id", contains((int) other));
        assertThat(counted("received")).isEqualTo(1);
    }

    @Test
    void filterReleasesWhatCanBeFoldedAndSaysWhyTheRestStays() {
        var event = received();
        var misplaced = Log.record("OTHER", EventJson.attributes(event), EventJson.writeData(event));
        id(log.append(misplaced));
        var homeless = Dossiers.of(nextDossier(), new UnitCode("H99.2"), Dossiers.filedOnline());
        var kept = id(append(homeless));
        id(log.append(Log.record("D", Map.of(), new byte[0])));

        given().noContentType()
                .post("/v1/quarantine/release?source=/H12.18/counter-1")
                .then()
                .statusCode(200)
                .body("released", equalTo(1))
                .body("keptCount", equalTo(1))
                .body("kept", hasSize(1))
                .body("kept[0].id", equalTo((int) kept))
                .body("kept[0].problem.type", equalTo("/problems/still-unknown-unit"));
        list("").body("total", equalTo(2));
    }

    @Test
    void recordsAreFoundByAnyNameOfTheUnitTheyName() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"nameVi": "Xã 43", "level": "COMMUNE", "aliases": ["000.00.43.H12"], "validFrom": "2020-01-01"}""")
                .put("/v1/units/H12.43")
                .then()
                .statusCode(200);
        var byCode =
                resolvedAt(nextDossier(), new UnitCode("H12.43"), Instant.now().plus(1, ChronoUnit.HOURS));
        var byAlias = resolvedAt(
                nextDossier(), new UnitCode("000.00.43.H12"), Instant.now().plus(1, ChronoUnit.HOURS));
        id(append(byCode));
        id(append(byAlias));

        for (var name : List.of("H12.43", "000.00.43.H12")) {
            list("?unit=" + name)
                    .body("total", equalTo(2))
                    .body("records.reason", contains("TIME_AHEAD", "TIME_AHEAD"));
        }
        list("?unit=H12.18").body("records", empty());
    }

    @Test
    void pagesGoThroughAllRecordsOnce() {
        for (var i = 0; i < 5; i++) {
            log.append(Log.record("D", Map.of(), new byte[0]));
        }
        awaitFolded();

        var first = list("?limit=3")
                .body("total", equalTo(5))
                .body("records", hasSize(3))
                .extract();
        list("?limit=3&cursor=" + first.path("next"))
                .body("total", equalTo(5))
                .body("records", hasSize(2))
                .body("records[0].id", greaterThan(first.<Integer>path("records[2].id")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', reason=FAX, unknown-reason, reason, 400",
        "GET, '', unit=h12, invalid-unit-code, unit, 400",
        "GET, '', source=a b, invalid-source, source, 400",
        "GET, '', state=open, unknown-state, state, 400",
        "GET, '', limit=0, invalid-limit, limit, 400",
        "GET, '', limit=many, invalid-limit, limit, 400",
        "GET, '', cursor=-1, invalid-cursor, cursor, 400",
        "GET, /77777777, '', unknown-record, id, 404",
        "GET, /x, '', unknown-record, id, 404",
        "POST, /77777777/release, '', unknown-record, id, 404",
        "POST, /release, '', missing-filter, reason, 400",
        "POST, /release, reason=FAX, unknown-reason, reason, 400",
    })
    void refusalNamesTheFieldAndWhatWasExpected(
            String method, String path, String query, String problem, String field, int status) {
        given().noContentType()
                .request(method, "/v1/quarantine" + path + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field))
                .body("detail", containsString(status == 404 && !path.equals("/x") ? "7" : "expected"));
    }

    @Test
    void noteThatCannotBeKeptIsRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"by\": \"a\\u0000b\"}")
                .post("/v1/quarantine/1/release")
                .then()
                .statusCode(422)
                .body("field", equalTo("by"));
    }

    private DossierCode nextDossier() {
        return new DossierCode("Q-" + System.identityHashCode(this) + "-" + dossiers++);
    }

    private DossierEvent received() {
        return Dossiers.of(nextDossier(), UNIT, Dossiers.filedOnline());
    }

    private DossierEvent resolvedAt(Instant time) {
        return resolvedAt(nextDossier(), time);
    }

    private static DossierEvent resolvedAt(DossierCode code, Instant time) {
        return resolvedAt(code, UNIT, time);
    }

    private static DossierEvent resolvedAt(DossierCode code, UnitCode unit, Instant time) {
        return Dossiers.of(
                code,
                unit,
                Dossiers.resolvedAt(time.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private RecordMetadata append(DossierEvent event) {
        return log.append(Log.record(event));
    }

    private static void register(String unit) {
        given().contentType(ContentType.JSON)
                .body("{\"nameVi\": \"Xã\", \"level\": \"COMMUNE\", \"validFrom\": \"2020-01-01\"}")
                .put("/v1/units/" + unit)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return given().get("/v1/quarantine" + query).then().statusCode(200);
    }

    private static ValidatableResponse record(long id) {
        return given().get("/v1/quarantine/" + id).then().statusCode(200);
    }

    private static ValidatableResponse release(long id) {
        Response answer = given().noContentType().post("/v1/quarantine/" + id + "/release");
        return answer.then();
    }

    private void awaitFolded() {
        await().atMost(PATIENCE).until(() -> {
            var folded = pool.query(
                            "SELECT coalesce(sum(next_offset), 0)::bigint FROM kpi.log_position WHERE partition < 12")
                    .executeAndAwait();
            return Long.valueOf(log.end()).equals(folded.iterator().next().getLong(0));
        });
    }

    /** The id of the held record at that place of the log, once it is there. */
    private long id(RecordMetadata place) {
        var found = new Long[1];
        await().atMost(PATIENCE).until(() -> {
            pool.preparedQuery("SELECT id FROM kpi.quarantine WHERE partition = $1 AND log_offset = $2")
                    .executeAndAwait(Tuple.of(place.partition(), place.offset()))
                    .forEach(row -> found[0] = row.getLong(0));
            return found[0] != null;
        });
        return found[0];
    }

    private long counted(String measure) {
        return sum("SELECT coalesce(sum(" + measure + "), 0)::bigint FROM kpi.unit_tally");
    }

    private long counted(String measure, String day) {
        return sum("SELECT coalesce(sum(" + measure + "), 0)::bigint FROM kpi.unit_tally WHERE day = '" + day + "'");
    }

    private long dossiersOf(DossierEvent event) {
        return sum("SELECT count(*) FROM kpi.dossier WHERE code = '"
                + event.header().dossier().value() + "'");
    }

    private long sum(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
