package vn.motcua.benchmark;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** Others who send at a steady rate: small requests of a few lines, fifty times a second. */
final class Background implements AutoCloseable {
    private static final int REQUESTS_A_SECOND = 50;

    private final Connection connection;
    private final Iterator<DossierEvent> events;
    private final int perRequest;
    private final Thread sender;
    private final long start = System.nanoTime();
    private volatile boolean stopping;
    private final AtomicLong sent = new AtomicLong();
    private volatile @Nullable RuntimeException failure;

    private Background(Connection connection, Iterator<DossierEvent> events, int perRequest) {
        this.connection = connection;
        this.events = events;
        this.perRequest = perRequest;
        this.sender = Thread.ofPlatform().name("background").unstarted(this::send);
    }

    static Background send(Bench bench, int eventsASecond) {
        var background = new Background(
                bench.connect("intake"), bench.furtherEvents(), Math.max(1, eventsASecond / REQUESTS_A_SECOND));
        background.sender.start();
        return background;
    }

    /** Events a second until now; fails if the sender could not keep on. */
    double reached() {
        var failed = failure;
        if (failed != null) {
            throw new IllegalStateException("nobody sent beside what was measured", failed);
        }
        return sent.get() * 1e9 / (System.nanoTime() - start);
    }

    private void send() {
        try {
            sendSteadily();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void sendSteadily() {
        var due = System.nanoTime();
        while (!stopping) {
            connection.exchange(request()).expect(200, 202);
            sent.addAndGet(perRequest);
            due += Duration.ofSeconds(1).toNanos() / REQUESTS_A_SECOND;
            Pause.of(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }

    private byte[] request() {
        var lines = new ByteArrayOutputStream();
        for (var line = 0; line < perRequest; line++) {
            lines.writeBytes(EventJson.write(events.next()));
            lines.write('\n');
        }
        return Connection.post("/v1/events", "application/x-ndjson", lines.toByteArray());
    }

    @Override
    public void close() {
        stopping = true;
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
