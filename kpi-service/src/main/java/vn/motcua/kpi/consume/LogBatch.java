package vn.motcua.kpi.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.LogEntry;

/** Reads the records of the log, the same for the live fold as for a rebuild. */
public final class LogBatch {
    private LogBatch() {}

    /**
     * A batch of what each record holds.
     *
     * @param records those of a partition in their order
     * @param allowedSkew how far the clock of a counter may be ahead of the log's
     */
    public static Batch of(Iterable<ConsumerRecord<byte[], byte[]>> records, Duration allowedSkew) {
        Map<Integer, List<LogEntry>> entries = new TreeMap<>();
        for (var consumed : records) {
            entries.computeIfAbsent(consumed.partition(), absent -> new ArrayList<>())
                    .add(EventRecord.read(consumed, allowedSkew));
        }
        var slices = new TreeMap<Integer, Batch.Slice>();
        entries.forEach((partition, slice) -> slices.put(partition, new Batch.Slice(slice)));
        return new Batch(slices);
    }
}
