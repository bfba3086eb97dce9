package vn.motcua.kpi.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Ledger;
import vn.motcua.figure.Period;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.LogPosition;

/** The identities of form II.06a over random histories with a merger; the seed is the name of the test. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LedgerIT {
    // Beyond the partitions that the running consumer holds.
    private static final int PARTITION = 1001;
    private static final int DOSSIERS = 150;
    private static final AtomicInteger PROVINCES = new AtomicInteger();

    private String province = "";
    private long nextOffset;

    @Inject
    FoldStore store;

    @Inject
    LedgerQueries queries;

    @Inject
    Pool pool;

    static Stream<Long> seeds() {
        return new Random().longs(6).boxed();
    }

    /** A province of its own for each test: others count beside it. */
    @BeforeEach
    void provinceWithAMerger() {
        province = "L" + PROVINCES.incrementAndGet();
        nextOffset = store.positions()
                .await()
                .indefinitely()
                .getOrDefault(PARTITION, LogPosition.START)
                .nextOffset();
        pool.query("""
                INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to, successor) VALUES
                    ('%1$s', '{}', 'Tỉnh', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                    ('%1$s.1', '{}', 'Xã 1', 'COMMUNE', '%1$s', '2020-01-01', NULL, NULL),
                    ('%1$s.2', '{}', 'Xã 2', 'COMMUNE', '%1$s', '2020-01-01', '2025-06-30', '%1$s.3'),
                    ('%1$s.3', '{}', 'Xã 3', 'COMMUNE', '%1$s', '2020-01-01', NULL, NULL)""".formatted(province)).executeAndAwait();
        pool.query("REFRESH MATERIALIZED VIEW CONCURRENTLY kpi.unit_place").executeAndAwait();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ledgerIsWhatTheDossiersSayOnBothCalendars(long seed) {
        var random = new Random(seed);
        var stories = Story.random(random, province, DOSSIERS);
        fold(stories.stream().flatMap(story -> story.events(random).stream()).toList(), random);

        for (var firstDay : List.of(1, 15)) {
            var openBefore = new HashMap<String, Long>();
            for (var period : months(firstDay)) {
                for (var unit : units()) {
                    var ledger = ledger(unit, period);
                    assertThat(ledger).as("%s in %s", unit, period).isEqualTo(recount(stories, unit, period));
                    assertThat(ledger.carriedOver()).isEqualTo(openBefore.getOrDefault(unit, 0L));
                    openBefore.put(unit, ledger.open());
                }
                var sum = units().stream().map(unit -> ledger(unit, period)).reduce(Ledger::plus);
                assertThat(sum).hasValue(ledger(province, period));
                assertThat(ledger(province, period).takenOver()).isZero();
            }
        }
    }

    @Test
    void mergerHandsOpenDossiersOverAndLosesNone() {
        var waiting = new Story(
                province,
                "D-1",
                province + ".2",
                Channel.ONLINE,
                LocalDate.of(2025, 6, 20),
                LocalDate.of(2025, 7, 10),
                null);
        fold(waiting.events(new Random(2)), new Random(1));

        var july = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31));
        var statutoryJuly = new Period(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 7, 14));

        assertThat(ledger(province + ".2", july)).isEqualTo(new Ledger(0, 0, 1, -1, 0, 0, 0, 0, 0));
        assertThat(ledger(province + ".3", july)).isEqualTo(new Ledger(0, 0, 0, 1, 0, 0, 0, 1, 1));
        assertThat(ledger(province + ".2", statutoryJuly)).isEqualTo(new Ledger(1, 0, 0, -1, 0, 0, 0, 0, 0));
        assertThat(ledger(province + ".3", statutoryJuly)).isEqualTo(new Ledger(0, 0, 0, 1, 0, 0, 0, 1, 1));
    }

    @Test
    void ledgerIsServedForAPeriodOfEitherCalendar() {
        var early = new Story(
                province,
                "D-1",
                province + ".1",
                Channel.COUNTER,
                LocalDate.of(2025, 3, 14),
                LocalDate.of(2025, 3, 20),
                null);
        fold(early.events(new Random(2)), new Random(1));

        given().queryParams("calendar", "statutory", "period", "2025-M03")
                .get("/v1/units/" + province + "/ledger")
                .then()
                .statusCode(200)
                .body("from", equalTo("2025-02-15"))
                .body("to", equalTo("2025-03-14"))
                .body("received", equalTo(1))
                .body("receivedOtherwise", equalTo(1))
                .body("carriedOver", equalTo(0))
                .body("open", equalTo(1))
                .body("openWithinTime", equalTo(1));
        given().queryParams("calendar", "calendar", "period", "2025-M04")
                .get("/v1/units/" + province + "/ledger")
                .then()
                .body("received", equalTo(1))
                .body("carriedOver", equalTo(1))
                .body("openOverdue", equalTo(1));
        given().get("/v1/units/H99/ledger").then().statusCode(404).body("type", equalTo("/problems/unknown-unit"));
        given().queryParam("tree", "day")
                .get("/v1/units/" + province + "/ledger")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    private static List<Period> months(int firstDay) {
        return IntStream.range(0, 14)
                .mapToObj(month -> LocalDate.of(2025, 1, firstDay).plusMonths(month))
                .map(first -> new Period(first, first.plusMonths(1).minusDays(1)))
                .toList();
    }

    /** From the dossiers themselves, with no flow and no SQL. */
    private static Ledger recount(List<Story> stories, String unit, Period period) {
        var eve = period.from().minusDays(1);
        return new Ledger(
                count(stories, story -> receivedIn(story, unit, period) && story.channel() == Channel.ONLINE),
                count(stories, story -> receivedIn(story, unit, period) && story.channel() != Channel.ONLINE),
                count(
                        stories,
                        story -> story.openAtTheEndOf(eve) && story.owner(eve).equals(unit)),
                takenOver(stories, unit, period),
                count(stories, story -> closedIn(story, unit, period) && punctuality(story) < 0),
                count(stories, story -> closedIn(story, unit, period) && punctuality(story) == 0),
                count(stories, story -> closedIn(story, unit, period) && punctuality(story) > 0),
                count(
                        stories,
                        story -> story.openAtTheEndOf(period.to())
                                && story.owner(period.to()).equals(unit)),
                count(
                        stories,
                        story -> story.overdueAtTheEndOf(period.to())
                                && story.owner(period.to()).equals(unit)));
    }

    private static long takenOver(List<Story> stories, String unit, Period period) {
        var eve = Story.MERGER.minusDays(1);
        if (!within(Story.MERGER, period)) {
            return 0;
        }
        var moved = count(stories, story -> story.owing().endsWith(".2") && story.openAtTheEndOf(eve));
        return switch (unit.substring(unit.indexOf('.'))) {
            case ".2" -> -moved;
            case ".3" -> moved;
            default -> 0;
        };
    }

    private static boolean receivedIn(Story story, String unit, Period period) {
        return within(story.receivedOn(), period)
                && story.owner(story.receivedOn()).equals(unit);
    }

    private static boolean closedIn(Story story, String unit, Period period) {
        return within(story.closedOn(), period) && story.owner(story.closedOn()).equals(unit);
    }

    private static int punctuality(Story story) {
        return story.dueOn() == null ? 0 : story.resolvedOn().compareTo(story.dueOn());
    }

    private static boolean within(LocalDate day, Period period) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static long count(List<Story> stories, Predicate<Story> condition) {
        return stories.stream().filter(condition).count();
    }

    private List<String> units() {
        return List.of(province + ".1", province + ".2", province + ".3");
    }

    private Ledger ledger(String unit, Period period) {
        return queries.ledgerOf(unit, period).await().indefinitely();
    }

    /** In random order and in batches. */
    private void fold(List<DossierEvent> events, Random random) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        var entries = IntStream.range(0, shuffled.size())
                .<LogEntry>mapToObj(i -> new LogEntry.OfEvent(
                        PARTITION, nextOffset + i, shuffled.get(i).header().time(), shuffled.get(i)))
                .toList();
        for (var start = 0; start < entries.size(); start += 50) {
            var slice = new Batch.Slice(entries.subList(start, Math.min(start + 50, entries.size())));
            var sorted =
                    store.write(new Batch(Map.of(PARTITION, slice))).await().indefinitely();
            assertThat(sorted.unfit()).isEmpty();
        }
    }
}
