package vn.motcua.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Period;
import vn.motcua.kpi.consume.LogBatch;
import vn.motcua.kpi.fold.CellCounts;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Fold;
import vn.motcua.kpi.store.Batch;

/**
 * A batch of kpi-service in memory, without Kafka and the database: one thread, the largest batch, in the middle of a
 * country's work, so that most dossiers that are paid or resolved are known.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FoldAlone {
    private static final int BATCH = 5_000;
    private static final int DOSSIERS = 200_000;
    private static final int DAYS_BEFORE = 10;
    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(10);

    private final JsonFactory json = new JsonFactory();
    private List<ConsumerRecord<byte[], byte[]>> records = List.of();
    private List<DossierEvent> events = List.of();
    private Map<DossierCode, Dossier> before = Map.of();

    @Setup
    public void work() {
        var sizes = new Sizes(DOSSIERS, 1, 1);
        var work = sizes.work(Country.whole());
        var day = Sizes.FIRST_DAY.plusDays(DAYS_BEFORE);
        events = work.events(new Period(day, day)).limit(BATCH).toList();
        records = events.stream().map(FoldAlone::record).toList();
        before = known(work.events(new Period(Sizes.FIRST_DAY, day.minusDays(1))));
    }

    /** Events from records of the log: headers, JSON and the contract. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Batch read() {
        return LogBatch.of(records, ALLOWED_SKEW);
    }

    /** Nothing but the tokens of their JSON: what reading cannot be faster than. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int tokens() throws IOException {
        var tokens = 0;
        for (var record : records) {
            try (var parser = json.createParser(record.value())) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    /** Events onto the dossiers as they stood; what that adds, in the order of the cells, as the store writes it. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<CellCounts> fold() {
        return Fold.of(before, events).difference().cells();
    }

    /** Only of the dossiers that the batch speaks of, as the store would have read them. */
    private Map<DossierCode, Dossier> known(Stream<DossierEvent> earlier) {
        var spokenOf = HashMap.<DossierCode, Dossier>newHashMap(BATCH);
        events.forEach(event -> spokenOf.put(event.header().dossier(), Dossier.UNKNOWN));
        earlier.forEach(
                event -> spokenOf.computeIfPresent(event.header().dossier(), (code, dossier) -> dossier.after(event)));
        spokenOf.values().removeIf(Dossier.UNKNOWN::equals);
        return spokenOf;
    }

    private static ConsumerRecord<byte[], byte[]> record(DossierEvent event) {
        var sent = EventLog.record(event);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                event.header().time().toEpochMilli(),
                TimestampType.CREATE_TIME,
                sent.key().length(),
                sent.value().length,
                sent.key().getBytes(StandardCharsets.UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
