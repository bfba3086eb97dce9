package vn.motcua.intake.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.Topics;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.EventJson;

/** Kafka records of events: CloudEvents binary mode, so nothing that the contract does not know enters the topic. */
final class EventRecords {
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private EventRecords() {}

    static ProducerRecord<String, byte[]> of(DossierEvent event) {
        var record = new ProducerRecord<>(
                Topics.DOSSIER_EVENTS, event.header().dossier().value(), EventJson.writeData(event));
        EventJson.attributes(event)
                .forEach((name, value) -> record.headers().add(Attributes.KAFKA_PREFIX + name, value.getBytes(UTF_8)));
        record.headers().add("content-type", JSON);
        return record;
    }
}
