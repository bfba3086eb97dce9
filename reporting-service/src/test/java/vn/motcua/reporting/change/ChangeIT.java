package vn.motcua.reporting.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.LateEvents;

@QuarkusTest
// A database of its own, as it writes.
@WithTestResource(value = KnownDossiers.class, initArgs = @ResourceArg(name = "of", value = "changes"))
class ChangeIT {
    private static final String ONE = "&indicator=online-filing&limit=1000";

    KnownDossiers database;

    @Test
    void readerWhoFollowsHoldsWhatObservationsSay() throws SQLException {
        committed("CHANGED-1", "F1.1", "2023-03-20");
        var held = new HashMap<String, Object>();
        var place = follow("/v1/changes?limit=3", held);
        committed("CHANGED-2", "F1.3", "2023-03-21");
        committed("CHANGED-3", "F1.1", "2023-03-20");
        follow("/v1/changes?limit=2&after=" + place, held);

        var counted = new HashMap<String, Object>();
        JsonPath days = given().get("/v1/observations?from=2022-01-01&to=2023-01-01&breakdown=day")
                .jsonPath();
        add(days.getList("observations"), counted);
        add(
                given().get("/v1/observations?from=2023-01-02&to=2023-12-31&breakdown=day")
                        .jsonPath()
                        .getList("observations"),
                counted);
        counted.values().removeIf(figure -> figure.equals("0/0"));
        held.values().removeIf(figure -> figure.equals("0/0"));
        assertThat(held).isNotEmpty().isEqualTo(counted);
    }

    @Test
    void changeComesWithEveryUnitAboveAndThePlaceStandsStillWhileNothingChanges() throws SQLException {
        var place = last();
        committed("CHANGED-4", "F1.1", "2023-03-22");

        given().get("/v1/changes?after=" + place + ONE)
                .then()
                .statusCode(200)
                .body("changes.unit", hasItems("F1", "F1.1"))
                .body("changes.from.unique()", equalTo(List.of("2023-03-22")))
                .body("more", equalTo(false));
        var next = last();
        assertThat(next).isNotEqualTo(place);
        assertThat(last()).isEqualTo(next);
    }

    @Test
    void changeOfASlowTransactionIsNeverPassed() throws Exception {
        var place = last();
        try (var slow = database.owner();
                var quick = database.owner()) {
            slow.setAutoCommit(false);
            new LateEvents(slow).receivedOnline("SLOW-1", "F1.1", "1.000001", "2023-03-23");
            var waiting = CompletableFuture.runAsync(() -> write(quick, "QUICK-1", "2023-03-24"));

            // Nothing is skipped: whoever comes after the slow one waits for it, so neither is there yet.
            assertThat(endsSoon(waiting)).isFalse();
            assertThat(days(place)).isEmpty();
            assertThat(last()).isEqualTo(place);

            slow.commit();
            waiting.get(10, TimeUnit.SECONDS);
        }
        assertThat(days(place)).containsExactly("2023-03-23", "2023-03-24");
    }

    @Test
    void figureThatBecameVoidComesWithZeros() throws SQLException {
        committed("VOID-1", "F1.4", "2023-03-25");
        var place = last();
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("UPDATE kpi.revision SET last = last + 1");
            statement.execute("""
                    INSERT INTO kpi.tally SELECT unit, day, procedure, measures, -count, last
                    FROM kpi.tally CROSS JOIN kpi.revision WHERE unit = 'F1.4' AND day = '2023-03-25'""");
            statement.execute("""
                    UPDATE kpi.unit_tally SET received = 0, received_online = 0, received_genuine = 0, opened_online = 0,
                        revision = (SELECT last FROM kpi.revision) WHERE unit = 'F1.4' AND day = '2023-03-25'""");
            statement.execute("""
                    UPDATE kpi.day_revision SET revision = (SELECT last FROM kpi.revision), changed_at = now()
                    WHERE day = '2023-03-25'""");
            owner.commit();
        }

        given().get("/v1/changes?after=" + place + ONE)
                .then()
                .body("changes.find { it.unit == 'F1.4' }.denominator", equalTo(0))
                .body("changes.find { it.unit == 'F1.4' }.reason", equalTo("NOTHING_TO_COUNT"));
    }

    @Test
    void pagesReadLittleAndAreTheWholeListInItsOrder() throws SQLException {
        var random = new Random(7);
        for (var change = 0; change < 40; change++) {
            committed("PAGED-" + change, "F1." + (1 + random.nextInt(4)), "2023-04-0" + (1 + random.nextInt(5)));
        }
        // A unit that was registered late moves days that were counted before.
        execute("""
                INSERT INTO kpi.unit_revision (unit, revision, from_day)
                SELECT 'F1.2', last - 20, '2023-04-02' FROM kpi.revision
                ON CONFLICT (unit) DO UPDATE SET revision = excluded.revision, from_day = excluded.from_day""");

        var whole = changes("SELECT * FROM kpi_v1.changed_from(1) ORDER BY revision, unit, day");
        assertThat(whole).hasSizeGreaterThan(20);
        for (var most : List.of(1, 3, 50, 1000)) {
            var paged = new ArrayList<String>();
            var page = changes("SELECT * FROM kpi_v1.changed_page(1, NULL, NULL, " + most + ")");
            while (!page.isEmpty()) {
                paged.addAll(page);
                var last = page.getLast().split(" ");
                page = changes("SELECT * FROM kpi_v1.changed_page(%s, '%s', '%s', %d)"
                        .formatted(last[0], last[1], last[2], most));
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void placeOfAnotherDatabaseIsNotTakenForOneOfThis() {
        given().get("/v1/changes?after=00000000-1")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/foreign-cursor"));
        given().get("/v1/changes?after=yesterday")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        given().get("/v1/changes?after=" + last() + "-F1-20239999").then().statusCode(400);
        given().get("/v1/changes?indicator=happiness").then().statusCode(400);
        given().get("/v1/changes?limit=0").then().statusCode(400);
    }

    @Test
    void linesAndTablesSayTheNextPlaceInALink() {
        for (var type : List.of("application/x-ndjson", "text/csv")) {
            var answer = given().accept(type).get("/v1/changes?limit=1&indicator=on-time");
            assertThat(answer.asString().lines()).isNotEmpty();
            assertThat(answer.header("Link")).contains("rel=\"next\"").contains("after=");
        }
    }

    private String follow(String path, Map<String, Object> held) {
        var next = path;
        while (true) {
            var page = given().get(next).then().statusCode(200).extract().jsonPath();
            add(page.getList("changes"), held);
            var place = page.getString("next");
            if (!page.getBoolean("more")) {
                return place;
            }
            next = "/v1/changes?limit=3&after=" + place;
        }
    }

    private static void add(List<Map<String, Object>> figures, Map<String, Object> held) {
        figures.forEach(figure -> held.put(
                figure.get("unit") + " " + figure.get("from") + " " + figure.get("indicator"),
                figure.get("numerator") + "/" + figure.get("denominator")));
    }

    private static String last() {
        var place = "";
        while (true) {
            var page = given().get("/v1/changes?limit=1000&indicator=on-time" + place)
                    .jsonPath();
            if (!page.getBoolean("more")) {
                return page.getString("next");
            }
            place = "&after=" + page.getString("next");
        }
    }

    private static List<String> days(String after) {
        List<String> days =
                given().get("/v1/changes?after=" + after + ONE).jsonPath().getList("changes.from");
        return new ArrayList<>(new LinkedHashSet<>(days));
    }

    private void committed(String code, String unit, String day) throws SQLException {
        try (var owner = database.owner()) {
            owner.setAutoCommit(false);
            new LateEvents(owner).receivedOnline(code, unit, "1.000001", day);
            owner.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> changes(String sql) throws SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var changes = new ArrayList<String>();
            while (rows.next()) {
                changes.add(rows.getLong("revision") + " " + rows.getString("unit") + " " + rows.getString("day"));
            }
            return changes;
        }
    }

    private static void write(Connection quick, String code, String day) {
        try {
            quick.setAutoCommit(false);
            new LateEvents(quick).receivedOnline(code, "F1.1", "1.000001", day);
            quick.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean endsSoon(CompletableFuture<?> work) throws Exception {
        try {
            work.get(500, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
