package vn.motcua.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.Topics;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.EventJson;

/** The topic by Kafka's own clients, with the records and the settings of intake-service. */
record EventLog(String bootstrapServers) {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topics.DOSSIER_EVENTS_PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.DOSSIER_EVENTS, number))
            .toList();

    static ProducerRecord<String, byte[]> record(DossierEvent event) {
        var record = new ProducerRecord<>(
                Topics.DOSSIER_EVENTS, event.header().dossier().value(), EventJson.writeData(event));
        EventJson.attributes(event)
                .forEach((name, value) -> record.headers().add(Attributes.KAFKA_PREFIX + name, value.getBytes(UTF_8)));
        record.headers().add("content-type", "application/json".getBytes(UTF_8));
        return record;
    }

    /** Returns when all are acknowledged; tells how many there were. */
    static long write(
            KafkaProducer<String, byte[]> producer, Stream<ProducerRecord<String, byte[]>> records, Progress progress) {
        var failed = new AtomicReference<@Nullable Exception>();
        var sent = 0L;
        for (var record : (Iterable<ProducerRecord<String, byte[]>>) records::iterator) {
            var _ = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    failed.set(failure);
                }
            });
            progress.show(++sent);
        }
        producer.flush();
        var failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("Kafka did not take everything", failure);
        }
        return sent;
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        5,
                        "batch.size",
                        64 * 1024,
                        "buffer.memory",
                        32L * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** How many records it holds. */
    long size() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(PARTITIONS).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Reads so many records from the start and keeps nothing; tells how many came a second. */
    double readingRate(long records) {
        try (var consumer = consumer()) {
            consumer.assign(PARTITIONS);
            consumer.seekToBeginning(PARTITIONS);
            // It knows now where everything lies, and has fetched nothing yet.
            PARTITIONS.forEach(consumer::position);
            var start = System.nanoTime();
            var read = 0L;
            while (read < records) {
                read += consumer.poll(POLL).count();
            }
            return read * 1e9 / (System.nanoTime() - start);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
