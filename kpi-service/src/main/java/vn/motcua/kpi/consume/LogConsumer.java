package vn.motcua.kpi.consume;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import vn.motcua.event.Topics;
import vn.motcua.kpi.store.Batch;

/**
 * One member of the group that folds the log: takes what is there, has it folded, then takes what came meanwhile.
 *
 * <p>So a batch is as large as the backlog, up to the most that is taken at once. After a failure it goes back to where the
 * database stands, as a new member would.
 */
final class LogConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(LogConsumer.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final DatabasePosition position;
    private final Duration allowedSkew;
    private final Consumer<Batch> batches;
    private volatile boolean assigned;
    private volatile boolean stopping;

    /**
     * Not a member yet.
     *
     * @param allowedSkew how far the clock of a counter may be ahead of the log's
     * @param batches folds what it is given, or fails
     */
    LogConsumer(
            KafkaConsumer<byte[], byte[]> kafka,
            DatabasePosition position,
            Duration allowedSkew,
            Consumer<Batch> batches) {
        this.kafka = kafka;
        this.position = position;
        this.allowedSkew = allowedSkew;
        this.batches = batches;
    }

    @Override
    public void run() {
        try {
            kafka.subscribe(List.of(Topics.DOSSIER_EVENTS), position.listener(kafka, () -> assigned = true));
            var pause = FIRST_PAUSE;
            var failed = false;
            while (!stopping) {
                try {
                    if (failed) {
                        position.seek(kafka, kafka.assignment());
                        failed = false;
                    }
                    takeOne();
                    pause = FIRST_PAUSE;
                } catch (WakeupException e) {
                    // Woken to see that it should stop.
                } catch (RuntimeException e) {
                    LOG.errorf(e, "Log not folded, trying again. partitions=%s", kafka.assignment());
                    failed = true;
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kafka.close(CloseOptions.timeout(FAREWELL));
        }
    }

    /** Whether it ever had its share of the partitions, which may be none. */
    boolean wasAssigned() {
        return assigned;
    }

    private void takeOne() {
        // The records go as soon as they are read: held here, they would fill the heap while the database works.
        var batch = LogBatch.of(position.see(kafka.poll(IDLE)), allowedSkew);
        if (batch.size() > 0) {
            batches.accept(batch);
            // The position that counts is the database's; the group's own follows, for tools that show the lag.
            kafka.commitAsync();
        }
    }

    /** Ends after the batch that is on its way. */
    void stop() {
        stopping = true;
        kafka.wakeup();
    }
}
