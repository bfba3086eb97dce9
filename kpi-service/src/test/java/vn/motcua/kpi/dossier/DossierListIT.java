package vn.motcua.kpi.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;

/** Lists of dossiers hold what the figures count, over random histories; the seed is the name of the test. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DossierListIT {
    // Beyond the partitions that the running consumer holds.
    private static final int PARTITION = 1002;
    private static final int DOSSIERS = 250;
    private static final List<String> UNITS = List.of("H08", "H08.1", "H08.2", "H08.3", "H08.4", "H08.9");
    private static final List<Period> PERIODS = List.of(
            days("2025-05-01", "2025-12-31"),
            days("2025-06-15", "2025-07-14"),
            days("2025-06-30", "2025-06-30"),
            days("2025-07-01", "2025-07-31"));

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    static Stream<Long> seeds() {
        return new Random().longs(3).boxed();
    }

    @BeforeEach
    void provinceWithAMergerAndAnAbolishedDistrict() {
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.quarantine, kpi.unit")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.log_position WHERE partition = " + PARTITION)
                .executeAndAwait();
        pool.query("""
                INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to, successor) VALUES
                    ('H08', '{000.00.00.H08}', 'Tỉnh 8', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                    ('H08.9', '{}', 'Huyện 9', 'DISTRICT', 'H08', '2020-01-01', '2025-06-30', NULL),
                    ('H08.1', '{}', 'Xã 1', 'COMMUNE', 'H08', '2020-01-01', NULL, NULL),
                    ('H08.2', '{}', 'Xã 2', 'COMMUNE', 'H08.9', '2020-01-01', '2025-06-30', 'H08.3'),
                    ('H08.3', '{}', 'Xã 3', 'COMMUNE', 'H08', '2020-01-01', NULL, NULL),
                    ('H08.4', '{}', 'Xã 4', 'COMMUNE', 'H08.9', '2020-01-01', '2025-06-30', NULL),
                    ('H08.4', '{}', 'Phường 4', 'COMMUNE', 'H08', '2025-07-01', NULL, NULL)""").executeAndAwait();
        pool.query("REFRESH MATERIALIZED VIEW kpi.unit_place").executeAndAwait();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsAreTheFiguresOfEveryIndicator(long seed) {
        fold(Histories.of(seed, DOSSIERS));
        var counted = 0L;

        for (var tree : List.of("day", "current")) {
            for (var period : PERIODS) {
                for (var figure : figures(period, tree)) {
                    var query = "unit=%s&indicator=%s&from=%s&to=%s&tree=%s"
                            .formatted(figure.unit, figure.indicator, period.from(), period.to(), tree);
                    assertThat(total(query + "&part=numerator")).as(query).isEqualTo(figure.numerator);
                    assertThat(total(query + "&part=denominator")).as(query).isEqualTo(figure.denominator);
                    assertThat(total(query + "&part=gap")).as(query).isEqualTo(figure.denominator - figure.numerator);
                    counted += figure.denominator;
                }
            }
        }
        assertThat(counted).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsAreTheStocksOfEveryUnit(long seed) {
        fold(Histories.of(seed, DOSSIERS));

        for (var day = LocalDate.of(2025, 5, 10); day.isBefore(LocalDate.of(2025, 9, 20)); day = day.plusDays(9)) {
            var asOf = day;
            pool.preparedQuery("SELECT unit, open, overdue FROM kpi_v1.stock($1, $2)")
                    .executeAndAwait(Tuple.of(UNITS.toArray(String[]::new), day))
                    .forEach(row -> {
                        var query = "unit=" + row.getString(0) + "&asOf=" + asOf;
                        assertThat(total(query + "&state=open")).as(query).isEqualTo(row.getLong(1));
                        assertThat(total(query + "&state=overdue")).as(query).isEqualTo(row.getLong(2));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lateWithoutApologyIsTheGapOfTheApologies(long seed) {
        fold(Histories.of(seed, DOSSIERS));

        for (var figure : figures(PERIODS.getFirst(), "day")) {
            if (figure.indicator.equals("apology")) {
                assertThat(total("unit=" + figure.unit + "&state=late-without-apology&asOf=2025-12-31"))
                        .as(figure.unit)
                        .isEqualTo(figure.denominator - figure.numerator);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pagesHoldEveryDossierOnceAndTheGapIsTheDifference(long seed) {
        fold(Histories.of(seed, DOSSIERS));
        var query = "unit=000.00.00.H08&indicator=on-time&from=2025-05-01&to=2025-12-31&part=";

        var all = codes(query + "denominator");
        var inTime = codes(query + "numerator");
        var late = codes(query + "gap");

        assertThat(all).isSorted().doesNotHaveDuplicates().hasSize((int) total(query + "denominator"));
        var both = new HashSet<>(inTime);
        both.addAll(late);
        assertThat(inTime).doesNotContainAnyElementsOf(late);
        assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void orphansAreFoundByAnyUnitThatTheirEventsName() {
        fold(Histories.of(7, DOSSIERS));

        var all = codes("state=orphan");
        var byUnit = new HashSet<String>();
        for (var unit : List.of("H08.1", "H08.2", "H08.3", "H08.4")) {
            byUnit.addAll(codes("state=orphan&unit=" + unit));
        }

        assertThat(all).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(byUnit);
        assertThat(codes("state=orphan&unit=H08")).isEqualTo(all);
    }

    @Test
    void resolvedElsewhereLeavesOutTheSuccessorOfTheUnitThatOwed() {
        fold(Histories.of(11, DOSSIERS));

        List<Map<String, Object>> elsewhere =
                page("unit=H08&state=resolved-elsewhere&limit=1000").getList("dossiers");

        assertThat(elsewhere).isNotEmpty().allSatisfy(dossier -> {
            assertThat(dossier.get("resolvedUnit")).isNotEqualTo(dossier.get("owingUnit"));
            var afterMerger = String.valueOf(dossier.get("resolvedOn")).compareTo("2025-07-01") >= 0;
            assertThat(afterMerger
                            && List.of("H08.2", "H08.3")
                                    .equals(List.of(dossier.get("owingUnit"), dossier.get("resolvedUnit"))))
                    .isFalse();
        });
    }

    private record Figure(String unit, String indicator, long numerator, long denominator) {}

    private List<Figure> figures(Period period, String tree) {
        var figures = new ArrayList<Figure>();
        pool.preparedQuery("""
                        SELECT unit, indicator, numerator, denominator
                        FROM kpi_v1.observation($1, NULL, $2, $3, $4, $5)""")
                .executeAndAwait(Tuple.of(
                        UNITS.toArray(String[]::new),
                        period.from(),
                        period.to(),
                        tree,
                        VietnamTime.dayOf(clock.instant())))
                .forEach(row ->
                        figures.add(new Figure(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3))));
        assertThat(figures).hasSizeGreaterThanOrEqualTo(7 * UNITS.size());
        return figures;
    }

    private static long total(String query) {
        return page(query + "&limit=1").getLong("total");
    }

    private static List<String> codes(String query) {
        var codes = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = page(query + "&limit=7" + cursor);
            codes.addAll(page.getList("dossiers.code"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return codes;
    }

    private static JsonPath page(String query) {
        return given().get("/v1/dossiers?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void fold(List<DossierEvent> events) {
        var entries = IntStream.range(0, events.size())
                .<LogEntry>mapToObj(i -> new LogEntry.OfEvent(PARTITION, i, Instant.EPOCH, events.get(i)))
                .toList();
        store.write(new Batch(Map.of(PARTITION, new Batch.Slice(entries))))
                .await()
                .indefinitely();
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
