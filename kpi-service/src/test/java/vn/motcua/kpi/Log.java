package vn.motcua.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.Topics;
import vn.motcua.wire.EventJson;

/** Writes to the topic as intake-service would. */
public final class Log implements AutoCloseable {
    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void append(List<? extends DossierEvent> events) {
        events.forEach(event -> append(record(event)));
    }

    public RecordMetadata append(ProducerRecord<byte[], byte[]> published) {
        try {
            return producer.send(published).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not published", e);
        }
    }

    /** How many records the topic holds. */
    public long end() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var latest = IntStream.range(0, Topics.DOSSIER_EVENTS_PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.DOSSIER_EVENTS, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("offsets not read", e);
        }
    }

    public static ProducerRecord<byte[], byte[]> record(DossierEvent event) {
        return record(event.header().dossier().value(), EventJson.attributes(event), EventJson.writeData(event));
    }

    public static ProducerRecord<byte[], byte[]> record(String key, Map<String, String> attributes, byte[] value) {
        var headers = new ArrayList<org.apache.kafka.common.header.Header>();
        attributes.forEach((name, text) -> headers.add(new RecordHeader("ce_" + name, text.getBytes(UTF_8))));
        return new ProducerRecord<>(Topics.DOSSIER_EVENTS, null, key.getBytes(UTF_8), value, headers);
    }

    @Override
    public void close() {
        producer.close();
    }
}
