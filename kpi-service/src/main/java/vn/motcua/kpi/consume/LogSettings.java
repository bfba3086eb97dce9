package vn.motcua.kpi.consume;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import vn.motcua.kpi.KpiConfig;

/** How the log is read by whoever folds it, live or once more. */
public final class LogSettings {
    // A little of every partition rather than much of one: events of one day meet in a batch, and share their tallies.
    private static final int FROM_A_PARTITION = 128 * 1024;

    private LogSettings() {}

    /**
     * The settings of a consumer that belongs to no group.
     *
     * @param connection with which this service reaches Kafka
     */
    public static Map<String, Object> of(Map<String, Object> connection, KpiConfig.Fold fold) {
        var settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, fold.mostAtOnce());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FROM_A_PARTITION);
        return settings;
    }
}
