package vn.motcua.simulator.client;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.util.Iterator;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** Sends events to intake-service as a one-stop shop's software does (một cửa điện tử), chunk by chunk. */
final class Counter {
    private final Service intake;
    private final Listener listener;
    private final int chunk;

    Counter(Service intake, Listener listener, int chunk) {
        this.intake = intake;
        this.listener = listener;
        this.chunk = chunk;
    }

    /** Returns once all of them are acknowledged; holds one chunk at a time. */
    void send(Iterator<DossierEvent> events, long total) {
        var acknowledged = 0L;
        listener.acknowledged(acknowledged, total);
        while (events.hasNext()) {
            acknowledged += sendChunk(events);
            listener.acknowledged(acknowledged, total);
        }
    }

    private int sendChunk(Iterator<DossierEvent> events) {
        var lines = 0;
        try (var body = new ByteArrayBuilder(chunk * 64)) {
            for (; lines < chunk && events.hasNext(); lines++) {
                body.write(EventJson.write(events.next()));
                body.write('\n');
            }
            var answer = intake.post("/v1/events", "application/x-ndjson", body.toByteArray());
            Receipt.check(answer, lines, "events");
        }
        return lines;
    }
}
