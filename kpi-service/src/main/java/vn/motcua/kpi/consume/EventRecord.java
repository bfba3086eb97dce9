package vn.motcua.kpi.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.LogEntry.Origin;
import vn.motcua.kpi.store.LogEntry.Reason;
import vn.motcua.kpi.store.RecordContent;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.ContractViolation;
import vn.motcua.wire.EventJson;

/** Reads a Kafka record as a CloudEvent in binary mode. */
final class EventRecord {
    private EventRecord() {}

    /**
     * What the record holds.
     *
     * @param allowedSkew how far the clock of a counter may be ahead of the log's
     */
    static LogEntry read(ConsumerRecord<byte[], byte[]> consumed, Duration allowedSkew) {
        try {
            var event = event(consumed);
            var entry = new LogEntry.OfEvent(consumed.partition(), consumed.offset(), recordedAt(consumed), event);
            var dossier = event.header().dossier().value();
            if (!Arrays.equals(dossier.getBytes(UTF_8), consumed.key())) {
                return unfit(consumed, Reason.KEY_MISMATCH, "key (expected: " + dossier + ")", Origin.of(event));
            }
            // The record's own time, not now: a replay decides the same.
            var latest = entry.recordedAt().plus(allowedSkew);
            return event.header().time().isAfter(latest)
                    ? entry.unfit(
                            Reason.TIME_AHEAD,
                            "/time: " + event.header().time() + " (expected: until " + latest + ")",
                            List.of())
                    : entry;
        } catch (ContractViolation e) {
            return unreadable(consumed, e.pointer() + ": " + e.detail());
        } catch (JsonProcessingException e) {
            return unreadable(consumed, "no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail otherwise", e);
        }
    }

    /** As {@link RecordContent#event} would, without keeping what only quarantine needs. */
    private static DossierEvent event(ConsumerRecord<byte[], byte[]> consumed) throws IOException {
        var attributes = HashMap.<String, String>newHashMap(Attributes.PREFIXED.size());
        for (var header : consumed.headers()) {
            var name = Attributes.ofKafkaHeader(header.key());
            if (name != null && header.value() != null) {
                attributes.put(name, new String(header.value(), UTF_8));
            }
        }
        return EventJson.read(attributes, bytes(consumed.value()));
    }

    private static RecordContent content(ConsumerRecord<byte[], byte[]> consumed) {
        var headers = new HashMap<String, String>();
        for (var header : consumed.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return new RecordContent(Buffer.buffer(bytes(consumed.key())), headers, Buffer.buffer(bytes(consumed.value())));
    }

    private static LogEntry unreadable(ConsumerRecord<byte[], byte[]> consumed, String detail) {
        return unfit(
                consumed,
                Reason.UNREADABLE,
                storable(detail),
                origin(content(consumed).headers()));
    }

    private static LogEntry unfit(
            ConsumerRecord<byte[], byte[]> consumed, Reason reason, String detail, Origin origin) {
        return new LogEntry.Unfit(
                consumed.partition(),
                consumed.offset(),
                recordedAt(consumed),
                reason,
                detail,
                origin,
                List.of(),
                content(consumed));
    }

    private static Instant recordedAt(ConsumerRecord<byte[], byte[]> consumed) {
        return Instant.ofEpochMilli(consumed.timestamp());
    }

    /** What the headers claim; nothing of it has been checked. */
    private static Origin origin(Map<String, String> headers) {
        return new Origin(claimed(headers, "source"), claimed(headers, "id"), claimed(headers, "subject"), List.of());
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
