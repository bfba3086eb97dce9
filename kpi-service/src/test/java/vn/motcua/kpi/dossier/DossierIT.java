package vn.motcua.kpi.dossier;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.event.DossierCode;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.Log;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;

/** One dossier and the questions that are refused, through the running service. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DossierIT {
    private static final UnitCode UNIT = new UnitCode("H12.18");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

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
    void dossierShowsItsFactsTheirEventsAndWhatItAdds() {
        var code = new DossierCode("DD/1-hồ-sơ");
        log.append(List.of(
                Dossiers.of(code, UNIT, Dossiers.filedOnline()),
                Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-20T03:00:00Z")),
                Dossiers.of(code, UNIT, Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z", 1, true)),
                Dossiers.of(code, UNIT, Dossiers.paid("P2", PaymentMethod.ONLINE, "2023-03-03T03:00:00Z"))));

        awaitDossier(code, 4)
                .body("code", equalTo(code.value()))
                .body("state", equalTo("CLOSED"))
                .body("orphan", equalTo(false))
                .body("daysOverdue", equalTo(5))
                .body("received.id", equalTo("r"))
                .body("received.source", equalTo("/H12.18/counter-1"))
                .body("received.time", equalTo("2023-03-01T01:30:00Z"))
                .body("received.data.channel", equalTo("ONLINE"))
                .body("payments.void", contains(true, false))
                .body("payments.revision", contains(1, 0))
                .body("adds.find { it.day == '2023-03-03' }.measures", contains("paid", "paid_online"))
                .body("adds.find { it.day == '2023-03-20' }.measures", hasItems("resolved_late", "closed_late"))
                .body("adds.collect { it.unit }.unique()", contains("H12.18"));
    }

    @Test
    void orphanAddsNothing() {
        var code = new DossierCode("DD-orphan");
        log.append(List.of(Dossiers.of(code, UNIT, Dossiers.resolvedAt("2023-03-20T03:00:00Z"))));

        awaitDossier(code, 1)
                .body("state", equalTo("ORPHAN"))
                .body("orphan", equalTo(true))
                .body("received", nullValue())
                .body("adds", empty());
    }

    @Test
    void openDossierIsOverdueFromTheEndOfItsDueDayOn() {
        var code = new DossierCode("DD-open");
        log.append(List.of(Dossiers.of(code, UNIT, Dossiers.filedOnline())));
        awaitDossier(code, 1).body("state", equalTo("OVERDUE"));

        listed(code, "open", "2023-03-14").body("state", contains("OPEN")).body("daysOverdue", contains((Object) null));
        listed(code, "overdue", "2023-03-14").body("state", empty());
        listed(code, "overdue", "2023-03-15").body("daysOverdue", contains(0)).body("owingUnit", contains("H12.18"));
        listed(code, "overdue", "2023-03-20").body("daysOverdue", contains(5)).body("dueOn", contains("2023-03-15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=1                                                     | missing-parameter      | indicator",
                "unit=H12.18                                                 | missing-parameter      | indicator",
                "unit=H12.18&indicator=on-time&from=2023-01-01&to=2023-02-01 | missing-parameter      | part",
                "unit=H12.18&indicator=on-time&part=gap&to=2023-02-01        | missing-parameter      | from",
                "indicator=on-time&part=gap&from=2023-01-01&to=2023-02-01    | missing-parameter      | unit",
                "state=open                                                  | missing-parameter      | unit",
                "unit=H12.18&state=late-without-apology&from=2023-01-01      | missing-parameter      | to",
                "unit=H12.18&state=open&indicator=on-time                    | conflicting-parameters | state",
                "unit=H12.18&state=open&part=gap                             | conflicting-parameters | part",
                "unit=H12.18&state=open&from=2023-01-01                      | conflicting-parameters | from",
                "state=orphan&asOf=2023-01-01                                | conflicting-parameters | asOf",
                "unit=H12.18&indicator=x&asOf=2023-01-01                     | conflicting-parameters | asOf",
                "unit=H12.18&state=closed                                    | unknown-state          | state",
                "unit=H12.18&indicator=x&part=gap&from=2023-01-01&to=2023-02-01 | unknown-indicator   | indicator",
                "unit=H12.18&indicator=x&part=all&from=2023-01-01&to=2023-02-01 | unknown-part        | part",
                "unit=H12.18&indicator=x&part=gap&from=2023-03-01&to=2023-02-01 | from-after-to       | from",
                "unit=H12.18&indicator=x&part=gap&from=2023-02-30&to=2023-03-01 | invalid-day         | from",
                "unit=H12.18&state=open&asOf=today                           | invalid-day            | asOf",
                "unit=H12.18&state=late-without-apology&tree=old             | unknown-tree           | tree",
                "unit=h12&state=open                                         | invalid-unit-code      | unit",
                "unit=H12.18&state=open&limit=1001                           | invalid-limit          | limit",
                "unit=H12.18&state=open&cursor=%00                           | invalid-cursor         | cursor",
            })
    void questionThatMakesNoSenseIsRefusedByName(String query, String problem, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/dossiers?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem))
                .body("field", equalTo(field))
                .body("detail", containsString("expected"));
    }

    @Test
    void unknownUnitAndUnknownDossierAreNotFound() {
        given().get("/v1/dossiers?unit=H99.9&state=open")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-unit"))
                .body("field", equalTo("unit"));
        given().get("/v1/dossiers/D-none").then().statusCode(404).body("type", equalTo("/problems/unknown-dossier"));
        given().urlEncodingEnabled(false)
                .get("/v1/dossiers/a%20b")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-dossier-code"));
    }

    private static ValidatableResponse awaitDossier(DossierCode code, int facts) {
        var found = new ValidatableResponse[1];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answer = given().get("/v1/dossiers/{code}", code.value());
            found[0] = answer.then();
            return answer.statusCode() == 200 && answer.asString().split("\"source\"", -1).length == facts + 1;
        });
        return found[0];
    }

    private static ValidatableResponse listed(DossierCode code, String state, String asOf) {
        return given().get("/v1/dossiers?limit=1000&unit=H12.18&state=" + state + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .rootPath("dossiers.findAll { it.code == '" + code.value() + "' }");
    }
}
