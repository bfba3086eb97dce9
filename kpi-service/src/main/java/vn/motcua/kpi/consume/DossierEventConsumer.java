package vn.motcua.kpi.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.Sorted;

/** Folds one batch of the log after the other; a batch is acknowledged when its transaction is committed. */
@ApplicationScoped
public class DossierEventConsumer {
    private static final Logger LOG = Logger.getLogger(DossierEventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FoldStore store;
    private final LogContinuity continuity;
    private final KpiConfig config;
    private final MeterRegistry metrics;

    DossierEventConsumer(FoldStore store, LogContinuity continuity, KpiConfig config, MeterRegistry metrics) {
        this.store = store;
        this.continuity = continuity;
        this.config = config;
        this.metrics = metrics;
    }

    @Incoming("dossier-events")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> records) {
        var batch = batch(records);
        var folded = Uni.createFrom()
                .deferred(() -> {
                    continuity.check();
                    return store.write(batch);
                })
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
        count(folded);
    }

    private Batch batch(ConsumerRecords<byte[], byte[]> records) {
        Map<Integer, List<LogEntry>> entries = new TreeMap<>();
        for (var consumed : records) {
            entries.computeIfAbsent(consumed.partition(), absent -> new ArrayList<>())
                    .add(EventRecord.read(consumed, config.allowedSkew()));
        }
        var slices = new TreeMap<Integer, Batch.Slice>();
        entries.forEach((partition, slice) -> slices.put(partition, new Batch.Slice(slice)));
        return new Batch(slices);
    }

    private void count(Sorted folded) {
        metrics.counter("motcua.fold.events").increment(folded.fit().size());
        folded.unfit().stream()
                .collect(Collectors.groupingBy(LogEntry.Unfit::reason))
                .forEach(this::count);
    }

    /** One line for all of a kind: a province that forgot a unit must not drown the log. */
    private void count(LogEntry.Reason reason, List<LogEntry.Unfit> unfit) {
        metrics.counter("motcua.fold.quarantined", "reason", reason.name()).increment(unfit.size());
        var first = unfit.getFirst();
        LOG.warnf(
                "Records put into quarantine. reason=%s count=%d firstPartition=%d firstOffset=%d firstDetail=%s",
                reason, unfit.size(), first.partition(), first.offset(), first.detail());
    }
}
