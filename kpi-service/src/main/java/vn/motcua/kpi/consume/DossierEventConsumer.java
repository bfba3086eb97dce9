package vn.motcua.kpi.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;

/** Folds one batch of the log after the other; a batch is acknowledged when its transaction is committed. */
@ApplicationScoped
public class DossierEventConsumer {
    private static final Logger LOG = Logger.getLogger(DossierEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FoldStore store;
    private final MeterRegistry metrics;

    DossierEventConsumer(FoldStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Incoming("dossier-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> records) {
        var batch = batch(records);
        store.write(batch)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "Batch not folded, trying again. partitions=%s",
                        batch.slices().keySet()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
        count(batch);
    }

    private static Batch batch(ConsumerRecords<byte[], byte[]> records) {
        Map<Integer, List<LogEntry>> entries = new TreeMap<>();
        for (var consumed : records) {
            entries.computeIfAbsent(consumed.partition(), absent -> new ArrayList<>())
                    .add(EventRecord.read(consumed));
        }
        var slices = new TreeMap<Integer, Batch.Slice>();
        entries.forEach((partition, slice) -> slices.put(partition, new Batch.Slice(slice)));
        return new Batch(slices);
    }

    private void count(Batch batch) {
        metrics.counter("motcua.fold.events").increment(batch.events().size());
        batch.faulty().forEach(entry -> {
            metrics.counter("motcua.fold.quarantined", "reason", entry.reason().name())
                    .increment();
            LOG.warnf(
                    "Record put into quarantine. reason=%s partition=%d offset=%d detail=%s",
                    entry.reason(), entry.partition(), entry.offset(), entry.detail());
        });
    }
}
