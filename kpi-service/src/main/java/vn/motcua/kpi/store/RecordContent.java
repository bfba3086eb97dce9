package vn.motcua.kpi.store;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.ContractViolation;
import vn.motcua.wire.EventJson;

/**
 * What a record of the log holds: read the same way from the log as out of quarantine.
 *
 * @param headers as text, by their names
 */
public record RecordContent(Buffer key, Map<String, String> headers, Buffer value) {
    public RecordContent {
        headers = Map.copyOf(headers);
    }

    static RecordContent of(DossierEvent event) {
        var headers = new HashMap<String, String>();
        EventJson.attributes(event).forEach((name, text) -> headers.put(Attributes.KAFKA_PREFIX + name, text));
        return new RecordContent(
                Buffer.buffer(event.header().dossier().value()), headers, Buffer.buffer(EventJson.writeData(event)));
    }

    /**
     * The CloudEvent in binary mode that it is.
     *
     * @throws ContractViolation if it breaks the contract
     * @throws IOException if the value is no JSON
     */
    public DossierEvent event() throws IOException {
        var attributes = new HashMap<String, String>();
        headers.forEach((key, text) -> {
            var name = Attributes.ofKafkaHeader(key);
            if (name != null) {
                attributes.put(name, text);
            }
        });
        return EventJson.read(attributes, value.getBytes());
    }
}
