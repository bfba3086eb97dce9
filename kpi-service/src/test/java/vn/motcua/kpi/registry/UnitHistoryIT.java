package vn.motcua.kpi.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.motcua.kpi.registry.Units.TODAY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.Sorted;

/** Units that are renamed, moved, merged and abolished, with dossiers in them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitHistoryIT {
    // Beyond the partitions that the running consumer holds; each event lies in one of its own.
    private static final AtomicInteger PARTITION = new AtomicInteger(5_000);

    private static final String HEADER = "code,level,parent,nameVi,validFrom,validTo,successor\n";

    private static final String OBSERVED =
            "SELECT %s FROM kpi_v1.observation(ARRAY[$1] || ARRAY(SELECT 'NONE' || n FROM generate_series(1, $4::int) AS n),"
                    + " NULL, '2025-01-01', '2025-12-31', $2, '2026-11-22') WHERE unit = $1 AND indicator = $3";

    // One unit is counted by another statement than many.
    private static final int MANY = 600;

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    @Test
    void abolishedDistrictsCountOnTheTreeOfTheirDayAndHandOnWhatComesLater() {
        accepted(
                "H61,PROVINCE,,Tỉnh,2015-01-01,,",
                "H61.D,DISTRICT,H61,Huyện,2015-01-01,,",
                "H61.1,COMMUNE,H61.D,Xã,2015-01-01,,");
        fold(received("H61.D", "2025-06-10"), received("H61.1", "2025-06-11"));

        accepted("H61.D,DISTRICT,H61,Huyện,2015-01-01,2025-06-30,H61", "H61.1,COMMUNE,H61,Xã mới,2025-07-01,,");
        fold(received("H61.1", "2025-07-05"), received("H61.D", "2025-07-10"));

        assertThat(counted("H61", "day")).isEqualTo(4);
        assertThat(counted("H61.D", "day")).isEqualTo(2);
        assertThat(counted("H61.1", "day")).isEqualTo(2);
        assertThat(counted("H61", "current")).isEqualTo(4);
        assertThat(counted("H61.D", "current")).isZero();
        given().get("/v1/units?under=H61&asOf=2025-06-30").then().body("code", contains("H61", "H61.1", "H61.D"));
        given().get("/v1/units?under=H61&level=COMMUNE").then().body("nameVi", contains("Xã mới"));
        given().get("/v1/units?under=H61&history=true")
                .then()
                .body("code", contains("H61", "H61.1", "H61.1", "H61.D"))
                .body("validTo[1]", equalTo("2025-06-30"))
                .body("successor[3]", equalTo("H61"));
        given().get("/v1/units/H61.1?asOf=2025-06-30").then().body("parent", equalTo("H61.D"));
        given().get("/v1/units/H61.D")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-unit"))
                .body("detail", containsString("2015-01-01 to 2025-06-30, when it exists, its successor is H61"));
    }

    @Test
    void mergedProvinceHandsItsOpenDossiersToTheSuccessor() {
        accepted("H62,PROVINCE,,Cà Mau,2015-01-01,,", "H63,PROVINCE,,Bạc Liêu,2015-01-01,,");
        fold(received("H62", "2025-06-10"), received("H63", "2025-06-11"), received("H63", "2025-06-12"));

        accepted("H63,PROVINCE,,Bạc Liêu,2015-01-01,2025-06-30,H62");

        assertThat(open("H62", "2025-06-30")).isEqualTo(1);
        assertThat(open("H63", "2025-06-30")).isEqualTo(2);
        assertThat(open("H62", "2025-07-01")).isEqualTo(3);
        assertThat(open("H63", "2025-07-01")).isZero();
        post(HEADER + "H62,PROVINCE,,Cà Mau,2015-01-01,2025-07-31,")
                .statusCode(422)
                .body("rejected[0].problem.detail", containsString("H62: 1 dossiers"));
    }

    @Test
    void unitWithDossiersDoesNotEndWithoutASuccessor() {
        accepted(
                "H64,PROVINCE,,Tỉnh,2015-01-01,,",
                "H64.1,COMMUNE,H64,Xã,2015-01-01,,",
                "H64.2,COMMUNE,H64,Xã,2015-01-01,,");
        fold(received("H64.1", "2025-06-10"), received("H64.1", "2025-07-02"));

        post(HEADER + "H64.1,COMMUNE,H64,Xã,2015-01-01,2025-06-30,\nH64.2,COMMUNE,H64,Xã,2015-01-01,2025-06-30,")
                .statusCode(207)
                .body("rejected.id", contains("H64.1"))
                .body("rejected[0].problem.type", equalTo("/problems/unit-hole"))
                .body("rejected[0].problem.field", equalTo("successor"))
                .body(
                        "rejected[0].problem.detail",
                        containsString("H64.1: 2 dossiers, of which 1 are open at the end of 2025-06-30, 2 receptions,"
                                + " resolutions and payments, of which 1 are later"));

        given().get("/v1/units/H64.1").then().statusCode(200);
        given().get("/v1/units/H64.2").then().statusCode(404);
    }

    @Test
    void unitThatOnlyReceivedOrResolvedOrTookPaymentsEndsWithASuccessorOnly() {
        accepted(
                "H70,PROVINCE,,Tỉnh,2015-01-01,,",
                "H70.1,COMMUNE,H70,Nơi nhận,2015-01-01,,",
                "H70.2,COMMUNE,H70,Nơi giải quyết,2015-01-01,,",
                "H70.3,COMMUNE,H70,Nơi thu,2015-01-01,,");
        var received = received("H70.1", "H70", "2025-06-10");
        fold(received, resolved(received, "H70.2", "2025-06-11"), paid(received, "H70.3", "2025-06-12"));
        var ends = new String[] {
            "H70.1,COMMUNE,H70,Nơi nhận,2015-01-01,2025-06-30,",
            "H70.2,COMMUNE,H70,Nơi giải quyết,2015-01-01,2025-06-30,",
            "H70.3,COMMUNE,H70,Nơi thu,2015-01-01,2025-06-30,"
        };

        post(HEADER + String.join("\n", ends))
                .statusCode(422)
                .body("rejected.id", contains("H70.1", "H70.2", "H70.3"))
                .body("rejected.problem.type", everyItem(equalTo("/problems/unit-hole")));
        accepted(Stream.of(ends).map(end -> end + "H70").toArray(String[]::new));

        for (var indicator : List.of("online-filing", "online-resolution", "online-payment")) {
            assertThat(counted("H70", "day", indicator)).as(indicator).isEqualTo(1);
            assertThat(counted("H70", "current", indicator)).as(indicator).isEqualTo(1);
        }
    }

    @Test
    void eventsOfEveryKindWaitForASuccessorOfAUnitThatEnds() {
        accepted("H71,PROVINCE,,Tỉnh,2015-01-01,,", "H71.1,COMMUNE,H71,Xã,2015-01-01,2025-06-30,");
        var received = received("H71", "H71", "2025-06-10");

        var sorted = fold(
                received,
                received("H71.1", "H71", "2025-06-10"),
                resolved(received, "H71.1", "2025-06-11"),
                paid(received, "H71.1", "2025-06-12"));

        assertThat(sorted.unfit())
                .extracting(LogEntry.Unfit::detail)
                .hasSize(3)
                .containsOnly("H71.1 ends on 2025-06-30 without a successor (expected: a unit that lasts, or has one)");
        accepted("H71.1,COMMUNE,H71,Xã,2015-01-01,2025-06-30,H71");
        for (var tree : List.of("day", "current")) {
            assertThat(counted("H71", tree)).isEqualTo(2);
            assertThat(counted("H71", tree, "online-resolution")).isEqualTo(1);
            assertThat(counted("H71", tree, "online-payment")).isEqualTo(1);
        }
    }

    @Test
    void pastIsNotEditedAndParentsDoNotEndUnderTheirChildren() {
        accepted(
                "H65,PROVINCE,,Tỉnh,2015-01-01,,",
                "H65.D,DISTRICT,H65,Huyện,2015-01-01,,",
                "H65.1,COMMUNE,H65.D,Xã,2015-01-01,,");

        post(HEADER + "H65.1,COMMUNE,H65,Xã,2015-01-01,,\n" + "H65.D,DISTRICT,H65,Huyện,2015-01-01,2025-06-30,H65\n"
                        + "H65.1,COMMUNE,H65,Xã,2014-01-01,2014-06-30,\n"
                        + "H65,PROVINCE,,Tỉnh,2015-01-01,2024-12-31,H65")
                .statusCode(422)
                .body(
                        "rejected.problem.type",
                        contains(
                                "/problems/unit-past",
                                "/problems/unit-hole",
                                "/problems/unit-hole",
                                "/problems/invalid-unit"))
                .body("rejected[1].problem.detail", containsString("H65.1 is below H65.D on 2025-07-01"));
    }

    @Test
    void mergerLongPastIsNeitherUndoneNorChanged() {
        accepted(
                "H72,PROVINCE,,Tỉnh,2015-01-01,,",
                "H73,PROVINCE,,Tỉnh,2015-01-01,,",
                "H74,PROVINCE,,Tỉnh,2015-01-01,,");
        fold(received("H73", "2025-06-10"));
        accepted("H73,PROVINCE,,Tỉnh,2015-01-01,2025-06-30,H72");

        accepted(
                "H72,PROVINCE,,Tỉnh,2015-01-01,,",
                "H73,PROVINCE,,Tỉnh,2015-01-01,,",
                "H74,PROVINCE,,Tỉnh,2015-01-01,,");
        assertThat(open("H72", "2025-07-01")).isEqualTo(1);
        for (var sent : List.of("2015-01-01,2025-06-30,H74", "2015-01-01,2025-12-31,H72", "2025-07-01,,")) {
            post(HEADER + "H73,PROVINCE,,Tỉnh," + sent)
                    .statusCode(422)
                    .body("rejected[0].problem.type", equalTo("/problems/unit-past"));
        }
        given().get("/v1/units?under=H73&history=true")
                .then()
                .body("validTo", contains("2025-06-30"))
                .body("successor", contains("H72"));
    }

    @Test
    void daysWithFiguresKeepTheirPlaceInTheTree() {
        accepted(
                "H75,PROVINCE,,Tỉnh,2015-01-01,,",
                "H75.D,DISTRICT,H75,Huyện,2015-01-01,,",
                "H75.1,COMMUNE,H75.D,Xã,2015-01-01,,");
        fold(received("H75.1", "2025-06-10"));

        for (var sent : List.of("H75.1,COMMUNE,H75,Xã,2025-06-10,,", "H75.D,DISTRICT,,Huyện,2025-06-01,,")) {
            post(HEADER + sent)
                    .statusCode(422)
                    .body("rejected[0].problem.type", equalTo("/problems/unit-past"))
                    .body("rejected[0].problem.detail", containsString("to 2025-06-10 at the place it had"));
        }
        accepted("H75.1,COMMUNE,H75.D,Xã mới,2025-05-01,,");
        accepted("H75.1,COMMUNE,H75,Xã mới,2025-06-11,,");
        assertThat(counted("H75.D", "day")).isEqualTo(1);
    }

    @Test
    void revisionsSeeTheRegister() {
        var merged = "H77,PROVINCE,,Tỉnh,2015-01-01,2025-06-30,H76";
        accepted(
                "H76,PROVINCE,,Tỉnh,2015-01-01,,",
                "H77,PROVINCE,,Tỉnh,2015-01-01,,",
                "H77.1,COMMUNE,H77,Xã,2015-01-01,,",
                "H78,PROVINCE,,Tỉnh,2015-01-01,,");
        fold(received("H76", "2025-06-10"), received("H77.1", "2025-06-11"));
        var before = revisions("H76", "H77", "H77.1", "H78");

        accepted(merged, "H77.1,COMMUNE,H76,Xã,2025-07-01,,");
        var after = revisions("H76", "H77", "H77.1", "H78");
        assertThat(after.get("H76")).isGreaterThan(before.get("H76")).isGreaterThan(before.get("H77.1"));
        assertThat(after.get("H77")).isEqualTo(after.get("H76"));
        assertThat(after.get("H78")).isEqualTo(before.get("H78"));

        var last = lastRevision();
        accepted(merged, "H77.1,COMMUNE,H76,Xã,2025-07-01,,", "H78,PROVINCE,,Tỉnh,2015-01-01,,");
        accepted("H78,PROVINCE,,Tên khác,2015-01-01,,");
        assertThat(lastRevision()).isEqualTo(last);
        assertThat(revisions("H76", "H77", "H77.1", "H78")).isEqualTo(after);
    }

    @Test
    void revisionDoesNotFallWhenWhatCountedLeaves() {
        accepted(
                "H79,PROVINCE,,Tỉnh,2015-01-01,,",
                "H80,PROVINCE,,Tỉnh,2015-01-01,,",
                "H79.1,COMMUNE,H79,Xã,2015-01-01,,");
        fold(received("H79", "2025-06-10"));
        fold(received("H79.1", "2025-06-11"));
        var before = revisions("H79", "H80");

        accepted("H79.1,COMMUNE,H80,Xã,2025-06-12,,");

        assertThat(counted("H80", "current")).isEqualTo(1);
        assertThat(revisions("H79", "H80"))
                .allSatisfy((unit, revision) -> assertThat(revision)
                        .as(unit)
                        .isGreaterThan(before.get("H79"))
                        .isGreaterThan(before.get("H80")));
    }

    @Test
    void listsAndFoldsDoNotWaitForEachOtherInACircle() {
        accepted(
                "H81,PROVINCE,,Tỉnh,2015-01-01,,",
                "H82,PROVINCE,,Tỉnh,2015-01-01,,",
                "H81.1,COMMUNE,H81,Xã,2015-01-01,,");
        try (var folding = Executors.newVirtualThreadPerTaskExecutor()) {
            var folded = IntStream.rangeClosed(1, 30)
                    .mapToObj("2025-06-%02d"::formatted)
                    .map(day -> folding.submit(() -> fold(received("H81.1", day))))
                    .toList();
            for (var day = TODAY; day.isBefore(TODAY.plusDays(10)); day = day.plusDays(1)) {
                accepted("H81.1,COMMUNE,H8%d,Xã,%s,,".formatted(1 + day.getDayOfMonth() % 2, day));
            }
            assertThat(folded).allSatisfy(one -> assertThat(one.get().unfit()).isEmpty());
        }
        assertThat(counted("H81", "day")).isEqualTo(30);
    }

    @Test
    void aliasesNameAUnitEverywhereAndForEver() {
        given().contentType("application/json")
                .body("""
                        [{"code": "H66.1", "nameVi": "Xã", "level": "COMMUNE", "parent": "000.00.00.H66", "validFrom": "2015-01-01"},
                         {"code": "H66", "nameVi": "Tỉnh", "level": "PROVINCE", "aliases": ["000.00.00.H66"], "validFrom": "2015-01-01"}]""")
                .post("/v1/units")
                .then()
                .statusCode(200);
        accepted("H66,PROVINCE,,Tỉnh mới,2025-07-01,,");
        fold(received("000.00.00.H66", "2025-06-10"), received("H66.1", "2025-06-10"));

        given().get("/v1/units/000.00.00.H66?asOf=2025-06-30")
                .then()
                .body("code", equalTo("H66"))
                .body("nameVi", equalTo("Tỉnh"))
                .body("aliases", contains("000.00.00.H66"));
        given().get("/v1/units/H66").then().body("aliases", contains("000.00.00.H66"));
        given().get("/v1/units/H66.1").then().body("parent", equalTo("H66"));
        given().get("/v1/units?under=000.00.00.H66").then().body("code", contains("H66", "H66.1"));
        assertThat(counted("H66", "day")).isEqualTo(2);
    }

    @Test
    void eventsWaitUntilTheirUnitExistsOnTheirDay() {
        accepted("H67,PROVINCE,,Tỉnh,2025-07-01,,");
        var sorted = fold(received("H67", "2025-06-10"), received("H67", "2025-07-10"));
        assertThat(sorted.unfit())
                .extracting(LogEntry.Unfit::detail)
                .containsExactly("H67 on 2025-06-10 (expected: a day from 2025-07-01, when it exists)");

        accepted("H67,PROVINCE,,Tỉnh lớn,2026-01-01,,");
        given().get("/v1/quarantine?reason=UNKNOWN_UNIT&limit=1000")
                .then()
                .body("records.detail", hasItem(containsString("H67 on")));

        accepted("H67,PROVINCE,,Tỉnh cũ,2020-01-01,2025-06-30,");
        assertThat(counted("H67", "day")).isEqualTo(2);
        given().get("/v1/quarantine?reason=UNKNOWN_UNIT&limit=1000")
                .then()
                .body("records.detail", not(hasItem(containsString("H67 on"))));
    }

    @Test
    void eventsWaitForASuccessorOfAUnitThatEnds() {
        accepted("H68,PROVINCE,,Tỉnh,2015-01-01,,", "H68.1,COMMUNE,H68,Xã,2015-01-01,2025-06-30,");

        var sorted = fold(received("H68.1", "2025-06-10"), received("H68.1", "2025-07-10"));

        assertThat(sorted.unfit())
                .extracting(LogEntry.Unfit::detail)
                .containsExactly(
                        "H68.1 ends on 2025-06-30 without a successor (expected: a unit that lasts, or has one)",
                        "H68.1 on 2025-07-10 (expected: a day from 2015-01-01 to 2025-06-30, when it exists)");
        accepted("H68.1,COMMUNE,H68,Xã,2015-01-01,2025-06-30,H68");
        assertThat(counted("H68", "day")).isEqualTo(2);
    }

    @Test
    void everyCommuneOfTheCountryIsRegisteredInOneList() {
        var provinces =
                IntStream.rangeClosed(1, 34).mapToObj("Q%02d"::formatted).toList();
        var communes = IntStream.rangeClosed(1, 3_321)
                .mapToObj(i -> provinces.get(i % 34) + ".%04d".formatted(i))
                .toList();
        var csv = Stream.concat(
                        communes.stream()
                                .map(code -> code + ",COMMUNE," + code.substring(0, 3) + ",Xã Đất Mũi,2025-07-01,,"),
                        provinces.stream().map(code -> code + ",PROVINCE,,Tỉnh,2025-07-01,,"))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        var json = Stream.concat(
                        communes.stream()
                                .map(code -> Map.of("code", code, "level", "COMMUNE", "parent", code.substring(0, 3))),
                        provinces.stream().map(code -> Map.of("code", code, "level", "PROVINCE")))
                .map(unit -> with(unit, Map.of("nameVi", "Tên mới", "validFrom", "2025-07-01")))
                .toList();

        post(csv).statusCode(200).body("accepted", equalTo(3_355));
        given().contentType("application/json")
                .body(json)
                .post("/v1/units")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3_355));

        given().get("/v1/units?under=Q07&level=COMMUNE").then().body("size()", equalTo(98));
    }

    @Test
    void dayLevelAndHistoryAreChecked() {
        given().get("/v1/units?asOf=tomorrow").then().statusCode(400).body("type", equalTo("/problems/invalid-day"));
        given().get("/v1/units?level=VILLAGE")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-level"))
                .body("detail", allOf(containsString("VILLAGE"), containsString("COMMUNE")));
        post(HEADER + "H69,VILLAGE,,Tỉnh,2015-01-01,,")
                .statusCode(422)
                .body("rejected[0].problem.type", equalTo("/problems/unknown-level"))
                .body("rejected[0].problem.field", equalTo("level"));
        given().get("/v1/units?history=yes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-choice"))
                .body("field", equalTo("history"));
        given().get("/v1/units?under=H99").then().statusCode(404).body("field", equalTo("under"));
        post("code,capDo\n")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-list"))
                .body("field", equalTo("capDo"));
    }

    private static Map<String, String> with(Map<String, String> unit, Map<String, String> more) {
        var all = new HashMap<>(unit);
        all.putAll(more);
        return all;
    }

    private static void accepted(String... rows) {
        post(HEADER + String.join("\n", rows)).statusCode(200);
    }

    private static ValidatableResponse post(String csv) {
        return given().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/units")
                .then();
    }

    private Sorted fold(DossierEvent... events) {
        var slices = new HashMap<Integer, Batch.Slice>();
        for (var event : events) {
            var partition = PARTITION.incrementAndGet();
            slices.put(partition, new Batch.Slice(List.of(new LogEntry.OfEvent(partition, 0, Instant.EPOCH, event))));
        }
        return store.write(new Batch(slices)).await().indefinitely();
    }

    private static DossierReceived received(String unit, String day) {
        return received(unit, unit, day);
    }

    private static DossierReceived received(String unit, String resolvingUnit, String day) {
        var code = new DossierCode("D-" + PARTITION.get() + "-" + day + "-" + unit);
        return new DossierReceived(
                new EventHeader(
                        "/" + unit + "/counter-1", code.value(), code, Instant.parse(day + "T03:00:00Z"), 0, false),
                new UnitCode(unit),
                new UnitCode(resolvingUnit),
                Dossiers.PROCEDURE,
                Channel.ONLINE,
                false,
                true,
                null,
                0);
    }

    private static DossierResolved resolved(DossierReceived of, String unit, String day) {
        return new DossierResolved(header(of, "resolved", day), new UnitCode(unit), Outcome.GRANTED, true, false);
    }

    private static DossierPaid paid(DossierReceived of, String unit, String day) {
        return new DossierPaid(header(of, "paid", day), new UnitCode(unit), "P-1", PaymentMethod.ONLINE, 1);
    }

    private static EventHeader header(DossierReceived of, String fact, String day) {
        var dossier = of.header().dossier();
        return new EventHeader(
                of.header().source(), dossier.value() + fact, dossier, Instant.parse(day + "T03:00:00Z"), 0, false);
    }

    /** Received in 2025. */
    private long counted(String unit, String tree) {
        return counted(unit, tree, "online-filing");
    }

    private long counted(String unit, String tree, String indicator) {
        return observed("denominator", unit, tree, indicator);
    }

    /** Of figures of 2025, on the tree of today. */
    private Map<String, Long> revisions(String... units) {
        return Stream.of(units)
                .collect(
                        Collectors.toMap(unit -> unit, unit -> observed("revision", unit, "current", "online-filing")));
    }

    /** The same for the unit alone as among many. */
    private long observed(String column, String unit, String tree, String indicator) {
        var sql = OBSERVED.formatted(column);
        var alone = number(sql, Tuple.of(unit, tree, indicator, 0));
        assertThat(number(sql, Tuple.of(unit, tree, indicator, MANY)))
                .as("%s among many", unit)
                .isEqualTo(alone);
        return alone;
    }

    private long lastRevision() {
        return number("SELECT max(revision) FROM kpi.unit_revision", Tuple.tuple());
    }

    private long open(String unit, String day) {
        return number("SELECT open FROM kpi_v1.stock(ARRAY[$1], $2)", Tuple.of(unit, LocalDate.parse(day)));
    }

    private long number(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .executeAndAwait(parameters)
                .iterator()
                .next()
                .getLong(0);
    }
}
