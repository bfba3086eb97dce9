package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.VietnamTime;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.check.CellSql;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.fold.RandomHistory;

/** Once days are held, every later change of their figures can be laid to dossiers, and nothing else is kept. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HeldDaysIT {
    private static final int PARTITION = 1003;

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    private long nextOffset;

    @BeforeEach
    void startFromNothing() {
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.day_revision, kpi.dossier_before")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.log_position WHERE partition = " + PARTITION)
                .executeAndAwait();
        pool.query("UPDATE kpi.held_days SET until = NULL").executeAndAwait();
        CaMau.register();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsAsTheyWereHeldPlusTheChangesOfDossiersAreTheCountsOfNow(long seed) {
        var history = RandomHistory.of(seed, "HELD", 120, "H12", "H12.18");
        var days = history.stream()
                .map(event -> VietnamTime.dayOf(event.header().time()))
                .sorted()
                .toList();
        var lastHeld = days.get(days.size() / 2);
        fold(history.subList(0, history.size() / 2));

        var revision = hold(lastHeld);
        var held = counts(lastHeld);
        fold(history.subList(history.size() / 2, history.size()));

        assertThat(counts(lastHeld)).isNotEqualTo(held).isEqualTo(plus(held, changes(revision, lastHeld)));
    }

    @Test
    void nothingIsKeptWhileNothingIsHeld() {
        fold(RandomHistory.of(7, "HELD", 40, "H12", "H12.18"));

        assertThat(pool.query("SELECT FROM kpi.dossier_before")
                        .executeAndAwait()
                        .size())
                .isZero();
    }

    @Test
    void noFigureChangesWhileItIsReadForASeal() throws InterruptedException, ExecutionException {
        var history = RandomHistory.of(8, "HELD", 40, "H12", "H12.18");
        var lastHeld = VietnamTime.dayOf(Instant.now());
        fold(history.subList(0, 10));
        var sealing = pool.getConnectionAndAwait();
        var transaction = sealing.beginAndAwait();
        sealing.preparedQuery("SELECT kpi_v1.hold($1)").executeAndAwait(Tuple.of(lastHeld));
        var held = counts(lastHeld);

        var folding = CompletableFuture.runAsync(() -> fold(history.subList(10, history.size())));

        assertThat(endsWithin(folding, Duration.ofMillis(300))).isFalse();
        assertThat(counts(lastHeld)).isEqualTo(held);
        transaction.commitAndAwait();
        sealing.closeAndAwait();
        folding.get();
        assertThat(counts(lastHeld)).isNotEqualTo(held);
        assertThat(pool.query("SELECT FROM kpi.dossier_before")
                        .executeAndAwait()
                        .size())
                .isPositive();
    }

    @Test
    void whoAsksWhatChangedNeverPassesAFoldThatCommitsLate() throws InterruptedException, ExecutionException {
        var history = RandomHistory.of(9, "SLOW", 40, "H12", "H12.18");
        var slow = pool.getConnectionAndAwait();
        var transaction = slow.beginAndAwait();
        var entries = history.subList(0, 20).stream()
                .map(event ->
                        new LogEntry.OfEvent(PARTITION + 1, 0, event.header().time(), event))
                .toList();
        new Folding(slow).fold(entries).await().indefinitely();
        var before = last();

        var quick = CompletableFuture.runAsync(() -> fold(history.subList(20, 40)));

        assertThat(endsWithin(quick, Duration.ofMillis(300))).isFalse();
        assertThat(last()).isEqualTo(before);
        assertThat(changedSince(before)).isZero();
        transaction.commitAndAwait();
        slow.closeAndAwait();
        quick.get();
        assertThat(last()).isGreaterThan(before + 1);
        assertThat(changedSince(before)).isPositive();
    }

    private long last() {
        return pool.query("SELECT last FROM kpi_v1.revision")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private long changedSince(long revision) {
        return pool.preparedQuery("SELECT count(*) FROM kpi_v1.changed_from($1)")
                .executeAndAwait(Tuple.of(revision + 1))
                .iterator()
                .next()
                .getLong(0);
    }

    private static boolean endsWithin(CompletableFuture<?> work, Duration patience)
            throws InterruptedException, ExecutionException {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void fold(List<DossierEvent> events) {
        for (var from = 0; from < events.size(); ) {
            // From one event to more than a dossier has.
            var to = Math.min(events.size(), from + 1 + from % 9);
            var entries = events.subList(from, to).stream()
                    .<LogEntry>map(event -> new LogEntry.OfEvent(
                            PARTITION, nextOffset++, event.header().time(), event))
                    .toList();
            store.write(new Batch(Map.of(PARTITION, new Batch.Slice(entries))))
                    .await()
                    .indefinitely();
            from = to;
        }
    }

    private long hold(LocalDate day) {
        return pool.preparedQuery("SELECT kpi_v1.hold($1)")
                .executeAndAwait(Tuple.of(day))
                .iterator()
                .next()
                .getLong(0);
    }

    private Map<String, Long> counts(LocalDate lastDay) {
        var counts = new TreeMap<String, Long>();
        pool.preparedQuery("SELECT * FROM (" + CellSql.cells("kpi.tally") + ") AS cell WHERE day <= $1")
                .executeAndAwait(Tuple.of(lastDay))
                .forEach(row -> {
                    for (var measure : Measure.values()) {
                        counts.put(cell(row, measure.column()), row.getLong(measure.column()));
                    }
                });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<String, Long> changes(long revision, LocalDate lastDay) {
        var changes = new TreeMap<String, Long>();
        pool.preparedQuery("SELECT * FROM kpi_v1.change_since($1, '-infinity', $2)")
                .executeAndAwait(Tuple.of(revision, lastDay))
                .forEach(row -> changes.merge(cell(row, row.getString("measure")), row.getLong("change"), Long::sum));
        return changes;
    }

    private static String cell(Row row, String measure) {
        return String.join(
                " ", row.getString("unit"), row.getLocalDate("day").toString(), row.getString("procedure"), measure);
    }

    private static Map<String, Long> plus(Map<String, Long> counts, Map<String, Long> changes) {
        var sum = new TreeMap<>(counts);
        changes.forEach((cell, change) -> sum.merge(cell, change, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return sum;
    }
}
