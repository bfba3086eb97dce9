package vn.motcua.kpi.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.LogEntry.Reason;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.ContractViolation;
import vn.motcua.wire.EventJson;

/** Reads a Kafka record as a CloudEvent in binary mode. */
final class EventRecord {
    private EventRecord() {}

    static LogEntry read(ConsumerRecord<byte[], byte[]> consumed) {
        try {
            var event = EventJson.read(attributes(consumed), bytes(consumed.value()));
            var dossier = event.header().dossier().value();
            if (!Arrays.equals(dossier.getBytes(UTF_8), consumed.key())) {
                return unreadable(consumed, Reason.KEY_MISMATCH, "key (expected: " + dossier + ")");
            }
            return new LogEntry.OfEvent(
                    consumed.partition(), consumed.offset(), Instant.ofEpochMilli(consumed.timestamp()), event);
        } catch (ContractViolation e) {
            return unreadable(consumed, Reason.UNREADABLE, e.pointer() + ": " + e.detail());
        } catch (JsonProcessingException e) {
            return unreadable(consumed, Reason.UNREADABLE, "no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail otherwise", e);
        }
    }

    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> consumed) {
        var attributes = new HashMap<String, String>();
        for (var header : consumed.headers()) {
            if (header.key().startsWith(Attributes.KAFKA_PREFIX) && header.value() != null) {
                var name = header.key().substring(Attributes.KAFKA_PREFIX.length());
                if (Attributes.PREFIXED.contains(name)) {
                    attributes.put(name, new String(header.value(), UTF_8));
                }
            }
        }
        return attributes;
    }

    private static LogEntry unreadable(ConsumerRecord<byte[], byte[]> consumed, Reason reason, String detail) {
        var headers = new HashMap<String, String>();
        for (var header : consumed.headers()) {
            headers.put(header.key(), new String(bytes(header.value()), UTF_8));
        }
        return new LogEntry.Unfit(
                consumed.partition(),
                consumed.offset(),
                Instant.ofEpochMilli(consumed.timestamp()),
                reason,
                storable(detail),
                origin(headers),
                List.of(),
                Buffer.buffer(bytes(consumed.key())),
                headers,
                Buffer.buffer(bytes(consumed.value())));
    }

    /** What the headers claim; nothing of it has been checked. */
    private static LogEntry.Origin origin(Map<String, String> headers) {
        return new LogEntry.Origin(
                claimed(headers, "source"), claimed(headers, "id"), claimed(headers, "subject"), List.of());
    }

    private static @Nullable String claimed(Map<String, String> headers, String attribute) {
        var text = headers.get(Attributes.KAFKA_PREFIX + attribute);
        return text == null ? null : storable(text);
    }

    /** PostgreSQL's text takes every character but NUL. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }

    private static byte[] bytes(byte @Nullable [] found) {
        return found == null ? new byte[0] : found;
    }
}
