package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.PaymentMethod;
import vn.motcua.kpi.CaMau;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.kpi.fold.Measure;

/** The transaction of a batch, against a real PostgreSQL. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FoldStoreIT {
    // Beyond the partitions that the running consumer holds, so that the two never meet.
    private static final int PARTITION = 1000;

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    @BeforeEach
    void startFromNothing() {
        pool.query("TRUNCATE kpi.dossier, kpi.tally, kpi.unit_tally, kpi.quarantine")
                .executeAndAwait();
        pool.query("DELETE FROM kpi.log_position WHERE partition = " + PARTITION)
                .executeAndAwait();
        CaMau.register();
    }

    @Test
    void batchThatIsAlreadyFoldedChangesNothing() {
        var batch = slice(0, Dossiers.filedOnline(), Dossiers.resolvedAt("2023-03-10T03:00:00Z"));
        write(batch);
        var once = tallies();

        var again = write(batch);

        assertThat(again.events()).isEmpty();
        assertThat(tallies()).isEqualTo(once).contains("resolved=1");
    }

    @Test
    void overlappingBatchFoldsOnlyWhatIsNew() {
        write(slice(0, Dossiers.filedOnline()));

        var payment = Dossiers.paid("P1", PaymentMethod.ONLINE, "2023-03-02T03:00:00Z");
        var folded = write(slice(0, Dossiers.filedOnline(), payment));

        assertThat(folded.events()).containsExactly(payment);
        assertThat(tallies()).contains("paid_online=1").contains("received=1");
        assertThat(store.positions().await().indefinitely().get(PARTITION).nextOffset())
                .isEqualTo(2);
    }

    @Test
    void batchThatLeavesAGapIsRefusedWhole() {
        write(slice(0, Dossiers.filedOnline()));
        var standing = tallies();

        assertThatThrownBy(() -> write(slice(5, Dossiers.resolvedAt("2023-03-10T03:00:00Z"))))
                .hasMessageContaining("starts at offset 5 (expected: <= 1");
        assertThat(tallies()).isEqualTo(standing);
    }

    @Test
    void tallyTableHasAColumnForEveryMeasure() {
        var rows = pool.query("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'kpi_v1' AND table_name = 'tally' AND data_type = 'integer'")
                .executeAndAwait();
        var columns = new ArrayList<String>();
        rows.forEach(row -> columns.add(row.getString(0)));

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Measure.values()).map(Measure::column).toList());
    }

    private Sorted write(Batch batch) {
        return store.write(batch).await().indefinitely();
    }

    private static Batch slice(long firstOffset, DossierEvent... events) {
        var entries = IntStream.range(0, events.length)
                .<LogEntry>mapToObj(i -> new LogEntry.OfEvent(PARTITION, firstOffset + i, Instant.EPOCH, events[i]))
                .toList();
        return new Batch(Map.of(PARTITION, new Batch.Slice(entries)));
    }

    /** The sum of every measure over all cells, as text. */
    private String tallies() {
        var sums = Arrays.stream(Measure.values())
                .map(measure -> "'" + measure.column() + "=' || sum(" + measure.column() + ")")
                .toList();
        var row = pool.query("SELECT concat_ws(' ', " + String.join(", ", sums) + ") FROM kpi_v1.tally")
                .executeAndAwait()
                .iterator()
                .next();
        return row.getString(0);
    }
}
