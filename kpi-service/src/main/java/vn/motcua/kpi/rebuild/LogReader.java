package vn.motcua.kpi.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.motcua.event.Topics;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.consume.LogBatch;
import vn.motcua.kpi.consume.LogSettings;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.LogPosition;

/** Reads a share of the log's partitions from their beginning, outside of the consumer group that folds it live. */
final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Duration allowedSkew;
    private final int share;
    private final int shares;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Integer, TopicPartition> partitions;

    /**
     * Stands at the beginning.
     *
     * @param connection the settings with which this service reaches Kafka
     * @param share which of the shares, from 0
     */
    LogReader(Map<String, Object> connection, KpiConfig config, int share, int shares) {
        allowedSkew = config.allowedSkew();
        this.share = share;
        this.shares = shares;
        consumer = new KafkaConsumer<>(
                LogSettings.of(connection, config.fold()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.DOSSIER_EVENTS).stream()
                .filter(found -> isOurs(found.partition()))
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .collect(Collectors.toMap(TopicPartition::partition, partition -> partition));
        consumer.assign(partitions.values());
        consumer.seekToBeginning(partitions.values());
    }

    private boolean isOurs(int partition) {
        return partition % shares == share;
    }

    /**
     * Reads on to where the live fold stands, which it never overtakes.
     *
     * @param positions by partition, where to stop
     */
    void readUpTo(Map<Integer, LogPosition> positions, Consumer<Batch> reader) {
        requireWhole(positions);
        consumer.resume(partitions.values());
        partitions.values().forEach(partition -> stopAt(partition, positions));
        var silentIn = Duration.ZERO;
        while (consumer.paused().size() < partitions.size()) {
            var records = consumer.poll(POLL);
            silentIn = records.isEmpty() ? silentIn.plus(POLL) : Duration.ZERO;
            if (silentIn.compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("Kafka gives no records (expected: up to " + positions + ")");
            }
            var due = due(records, positions);
            if (!due.isEmpty()) {
                reader.accept(LogBatch.of(due, allowedSkew));
            }
            records.partitions().forEach(partition -> stopAt(partition, positions));
        }
    }

    /** A log that lost what is folded says nothing about what stands. */
    private void requireWhole(Map<Integer, LogPosition> positions) {
        var ends = consumer.endOffsets(partitions.values());
        positions.forEach((partition, position) -> {
            var end = partitions.containsKey(partition) ? ends.get(partitions.get(partition)) : 0;
            if (isOurs(partition) && position.nextOffset() > end) {
                throw new IllegalStateException("partition " + partition + " of the log ends at " + end
                        + " (expected: >= " + position.nextOffset() + ", where the live tables stand)");
            }
        });
    }

    private void stopAt(TopicPartition partition, Map<Integer, LogPosition> positions) {
        var end =
                positions.getOrDefault(partition.partition(), LogPosition.START).nextOffset();
        var position = consumer.position(partition);
        if (position >= end) {
            if (position > end) {
                consumer.seek(partition, end);
            }
            consumer.pause(List.of(partition));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> due(
            ConsumerRecords<byte[], byte[]> records, Map<Integer, LogPosition> positions) {
        var due = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        for (var found : records) {
            var position = positions.getOrDefault(found.partition(), LogPosition.START);
            if (position.contradicts(found.offset(), found.timestamp())) {
                throw new IllegalStateException("partition " + found.partition() + " of the log has a record of "
                        + Instant.ofEpochMilli(found.timestamp()) + " at " + found.offset() + " (expected: of "
                        + position.recordedAt() + ", which the live tables stand on)");
            }
            if (found.offset() < position.nextOffset()) {
                due.add(found);
            }
        }
        return due;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
