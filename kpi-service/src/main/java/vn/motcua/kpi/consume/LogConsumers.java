package vn.motcua.kpi.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.Sorted;

/** Folds the log with some consumers at once, each its own partitions, from the start of the service to its end. */
@ApplicationScoped
public class LogConsumers {
    private static final Logger LOG = Logger.getLogger(LogConsumers.class);
    private static final String GROUP = "kpi-service";
    private static final Duration LAST_BATCH = Duration.ofSeconds(20);

    private final FoldStore store;
    private final LogContinuity continuity;
    private final DatabasePosition position;
    private final Map<String, Object> connection;
    private final KpiConfig config;
    private final MeterRegistry metrics;
    private final List<KafkaClientMetrics> clientMetrics = new ArrayList<>();
    private volatile List<LogConsumer> consumers = List.of();
    private volatile List<Thread> threads = List.of();

    LogConsumers(
            FoldStore store,
            LogContinuity continuity,
            DatabasePosition position,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            KpiConfig config,
            MeterRegistry metrics) {
        this.store = store;
        this.continuity = continuity;
        this.position = position;
        this.connection = connection;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        consumers = IntStream.range(0, config.fold().consumers())
                .mapToObj(number -> new LogConsumer(kafka(), position, config.allowedSkew(), this::fold))
                .toList();
        var numbered = Thread.ofPlatform().name("fold-", 0);
        threads = consumers.stream().map(numbered::start).toList();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        consumers.forEach(LogConsumer::stop);
        var latest = System.nanoTime() + LAST_BATCH.toNanos();
        for (var thread : threads) {
            var _ = thread.join(Duration.ofNanos(Math.max(1, latest - System.nanoTime())));
        }
        clientMetrics.forEach(KafkaClientMetrics::close);
    }

    /** What keeps them from reading the log; empty if nothing does. */
    String trouble() {
        if (!threads.stream().allMatch(Thread::isAlive)) {
            return "a consumer of the log has ended, see the service's log";
        }
        return consumers.stream().allMatch(LogConsumer::wasAssigned)
                ? continuity.trouble()
                : "Kafka has not told yet which partitions to read";
    }

    private KafkaConsumer<byte[], byte[]> kafka() {
        var settings = LogSettings.of(connection, config.fold());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        // After a crash the figures stand still until the broker gives the dead consumer up. The least that brokers
        // allow by default (group.min.session.timeout.ms).
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        // By its heartbeat a consumer learns that another has joined; until then the new one has nothing to read. So
        // the second of a service that starts waits for the first.
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
        // A topic made after this service started is seen within seconds, not minutes.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        var kafka = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        // The lag, the partitions it has and so on, as operators know them from other services.
        var measured = new KafkaClientMetrics(kafka);
        measured.bindTo(metrics);
        clientMetrics.add(measured);
        return kafka;
    }

    private void fold(Batch batch) {
        continuity.check();
        count(store.write(batch).await().indefinitely());
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
