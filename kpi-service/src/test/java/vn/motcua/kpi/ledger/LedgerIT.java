package vn.motcua.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** The identities of form II.06a over random histories with a merger; the seed is the name of the test. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LedgerIT {
    // Beyond the partitions that the running consumer holds.
    private static final int PARTITION = 1001;
    private static final int DOSSIERS = 150;
    private static final List<String> UNITS = List.of("H07.1", "H07.2", "H07.3");

    @Inject
    FoldStore store;

    @Inject
    LedgerQueries queries;

    @Inject
    Pool pool;

    static Stream<Long> seeds() {
        return new Random().longs(6).boxed();
    }

    @BeforeEach
    void provinceWithAMerger() {
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.quarantine, kpi.unit")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.log_position WHERE partition = " + PARTITION)
                .executeAndAwait();
        pool.query("""
                INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to, successor) VALUES
                    ('H07', '{}', 'Tỉnh 7', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                    ('H07.1', '{}', 'Xã 1', 'COMMUNE', 'H07', '2020-01-01', NULL, NULL),
                    ('H07.2', '{}', 'Xã 2', 'COMMUNE', 'H07', '2020-01-01', '2025-06-30', 'H07.3'),
                    ('H07.3', '{}', 'Xã 3', 'COMMUNE', 'H07', '2020-01-01', NULL, NULL)""").executeAndAwait();
        pool.query("REFRESH MATERIALIZED VIEW kpi.unit_place").executeAndAwait();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ledgerIsWhatTheDossiersSayOnBothCalendars(long seed) {
        var random = new Random(seed);
        var stories = Story.random(random, DOSSIERS);
        fold(stories.stream().flatMap(story -> story.events(random).stream()).toList(), random);

        for (var firstDay : List.of(1, 15)) {
            var openBefore = new HashMap<String, Long>();
            for (var period : months(firstDay)) {
                for (var unit : UNITS) {
                    var ledger = ledger(unit, period);
                    assertThat(ledger).as("%s in %s", unit, period).isEqualTo(recount(stories, unit, period));
                    assertThat(ledger.carriedOver()).isEqualTo(openBefore.getOrDefault(unit, 0L));
                    openBefore.put(unit, ledger.open());
                }
                var sum = UNITS.stream().map(unit -> ledger(unit, period)).reduce(Ledger::plus);
                assertThat(sum).hasValue(ledger("H07", period));
                assertThat(ledger("H07", period).takenOver()).isZero();
            }
        }
    }

    @Test
    void mergerHandsOpenDossiersOverAndLosesNone() {
        var waiting =
                new Story("D-1", "H07.2", Channel.ONLINE, LocalDate.of(2025, 6, 20), LocalDate.of(2025, 7, 10), null);
        fold(waiting.events(new Random(2)), new Random(1));

        var july = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31));
        var statutoryJuly = new Period(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 7, 14));

        assertThat(ledger("H07.2", july)).isEqualTo(new Ledger(0, 0, 1, -1, 0, 0, 0, 0, 0));
        assertThat(ledger("H07.3", july)).isEqualTo(new Ledger(0, 0, 0, 1, 0, 0, 0, 1, 1));
        assertThat(ledger("H07.2", statutoryJuly)).isEqualTo(new Ledger(1, 0, 0, -1, 0, 0, 0, 0, 0));
        assertThat(ledger("H07.3", statutoryJuly)).isEqualTo(new Ledger(0, 0, 0, 1, 0, 0, 0, 1, 1));
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
        var moved = count(stories, story -> story.owing().equals("H07.2") && story.openAtTheEndOf(eve));
        return switch (unit) {
            case "H07.2" -> -moved;
            case "H07.3" -> moved;
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

    private Ledger ledger(String unit, Period period) {
        return queries.ledgerOf(unit, period).await().indefinitely();
    }

    /** In random order and in batches. */
    private void fold(List<DossierEvent> events, Random random) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        var entries = IntStream.range(0, shuffled.size())
                .<LogEntry>mapToObj(i -> new LogEntry.OfEvent(PARTITION, i, Instant.EPOCH, shuffled.get(i)))
                .toList();
        for (var start = 0; start < entries.size(); start += 50) {
            var slice = new Batch.Slice(entries.subList(start, Math.min(start + 50, entries.size())));
            var sorted =
                    store.write(new Batch(Map.of(PARTITION, slice))).await().indefinitely();
            assertThat(sorted.unfit()).isEmpty();
        }
    }
}
