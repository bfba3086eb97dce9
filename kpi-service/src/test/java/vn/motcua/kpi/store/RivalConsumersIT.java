package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.Counting;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.check.CellSql;
import vn.motcua.kpi.fold.Cell;
import vn.motcua.kpi.fold.Fold;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.kpi.fold.RandomHistory;
import vn.motcua.kpi.fold.Tally;

/** Consumers that all believe they own the same partitions, as after a rebalance, count every event once. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RivalConsumersIT {
    // Beyond the partitions that the running consumer holds, so that the two never meet.
    private static final List<Integer> PARTITIONS = List.of(1001, 1002);
    private static final int RIVALS = 3;

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    @BeforeEach
    void startFromNothing() {
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.quarantine")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.log_position WHERE partition > 1000").executeAndAwait();
        CaMau.register();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rivalsThatWriteOverlappingBatchesCountWhatOneCleanPassCounts(long seed)
            throws InterruptedException, ExecutionException {
        var history = RandomHistory.of(seed, "RIVALS", 150, "H12", "H12.18");
        var log = RivalConsumer.log(PARTITIONS, history);

        var folded = fold(log, new Random(seed));

        var counted = onePass(history);
        assertThat(counted.counts()).hasSizeGreaterThan(100);
        assertThat(tallies()).isEqualTo(counted.counts());
        assertThat(unitTallies()).isEqualTo(overProcedures(counted));
        assertThat(Counting.check().getLong("differenceCount")).isZero();
        assertThat(folded).containsExactlyInAnyOrderElementsOf(history);
    }

    /** All rivals at once; what each of them folded, together. */
    private List<DossierEvent> fold(Map<Integer, List<LogEntry>> log, Random random)
            throws InterruptedException, ExecutionException {
        var rivals = new ArrayList<Callable<List<DossierEvent>>>();
        for (var rival = 0; rival < RIVALS; rival++) {
            rivals.add(new RivalConsumer(store, log, new Random(random.nextLong())));
        }
        var folded = new ArrayList<DossierEvent>();
        try (var threads = Executors.newFixedThreadPool(RIVALS)) {
            for (var done : threads.invokeAll(rivals)) {
                folded.addAll(done.get());
            }
        }
        return folded;
    }

    private static Tally onePass(List<DossierEvent> history) {
        return Tally.difference(Fold.of(Map.of(), history).changes().values());
    }

    private static Map<UnitDay, Map<Measure, Long>> overProcedures(Tally tally) {
        var sums = new TreeMap<UnitDay, Map<Measure, Long>>();
        tally.counts().forEach((cell, row) -> {
            var sum =
                    sums.computeIfAbsent(new UnitDay(cell.unit(), cell.day()), absent -> new EnumMap<>(Measure.class));
            row.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
        });
        return sums;
    }

    private Map<Cell, Map<Measure, Long>> tallies() {
        var tallies = new TreeMap<Cell, Map<Measure, Long>>();
        rows(CellSql.cells("kpi.tally"))
                .forEach(row -> tallies.put(
                        new Cell(
                                new UnitCode(row.getString("unit")),
                                new ProcedureCode(row.getString("procedure")),
                                row.getLocalDate("day")),
                        counts(row)));
        tallies.values().removeIf(Map::isEmpty);
        return tallies;
    }

    private Map<UnitDay, Map<Measure, Long>> unitTallies() {
        var tallies = new TreeMap<UnitDay, Map<Measure, Long>>();
        rows("SELECT * FROM kpi.unit_tally")
                .forEach(row -> tallies.put(
                        new UnitDay(new UnitCode(row.getString("unit")), row.getLocalDate("day")), counts(row)));
        tallies.values().removeIf(Map::isEmpty);
        return tallies;
    }

    private RowSet<Row> rows(String query) {
        return pool.query(query).executeAndAwait();
    }

    private static Map<Measure, Long> counts(Row row) {
        var counts = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) {
            var count = row.getLong(measure.column());
            if (count != 0) {
                counts.put(measure, count);
            }
        }
        return counts;
    }

    private record UnitDay(UnitCode unit, LocalDate day) implements Comparable<UnitDay> {
        @Override
        public int compareTo(UnitDay other) {
            var byUnit = unit.compareTo(other.unit);
            return byUnit == 0 ? day.compareTo(other.day) : byUnit;
        }
    }
}
