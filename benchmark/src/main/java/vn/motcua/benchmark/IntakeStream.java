package vn.motcua.benchmark;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** Events as lines of one long request, answered when Kafka has all of them; nothing folds meanwhile. */
final class IntakeStream implements Section {
    private static final int EVENTS = 150_000;
    private static final int STREAMS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int PIECE = 1 << 16;
    private static final Goal PER_SECOND = Goal.atLeast(60_000);

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void measure(Bench bench) {
        bench.stopKpi();
        var events = bench.someEvents(EVENTS);
        var request = request(events);
        bench.warmUp(WARM_UP, () -> rate(bench, request, events.size(), 1));
        var before = bench.cpu();
        var one = bench.runs(() -> rate(bench, request, events.size(), 1));
        var cpu = bench.cpu().minus(before);
        var several = bench.runsAfterOne(() -> rate(bench, request, events.size(), STREAMS));
        var records = events.stream().map(EventLog::record).toList();
        var alone = produced(bench, records);
        var report = bench.report();
        var limit = "Kafka's producer alone";
        report.add(Figure.of("intake of a stream (NDJSON)", one, "events/s")
                .beside(limit, alone)
                .with(PER_SECOND));
        cpu.tell(report, "an event of one stream", (long) EVENTS * bench.sizes().runs());
        report.add(Figure.of("intake of four streams at once", several, "events/s")
                .beside(limit, alone)
                .with(PER_SECOND));
    }

    /** By a producer that is open already, as that of intake-service is. */
    private static Runs produced(Bench bench, List<ProducerRecord<String, byte[]>> records) {
        var progress = new Progress("written by Kafka's producer alone", records.size());
        try (var producer = bench.log().producer()) {
            return bench.runsAfterOne(() -> {
                var start = System.nanoTime();
                var sent = EventLog.write(producer, records.stream(), progress);
                return sent * 1e9 / (System.nanoTime() - start);
            });
        }
    }

    private static double rate(Bench bench, byte[][] request, int events, int streams) {
        var crowd = Crowd.of(streams, streams, number -> {
            var connection = bench.connect("intake");
            return piece -> {
                var answer = connection.exchange(request).expect(200, 202);
                if (!answer.body().contains("\"accepted\":" + events)) {
                    throw new IllegalStateException("not all were accepted: " + answer.body());
                }
                connection.close();
            };
        });
        return crowd.perSecond() * events;
    }

    /** Made before the clock runs. */
    static byte[][] request(List<DossierEvent> events) {
        var pieces = new ArrayList<byte[]>();
        var piece = new ByteArrayOutputStream(PIECE);
        var length = 0L;
        for (var event : events) {
            piece.writeBytes(EventJson.write(event));
            piece.write('\n');
            if (piece.size() >= PIECE) {
                pieces.add(piece.toByteArray());
                length += piece.size();
                piece.reset();
            }
        }
        pieces.add(piece.toByteArray());
        length += piece.size();
        var head = Connection.postHead("/v1/events", "application/x-ndjson", length);
        return Stream.concat(Stream.of(head), pieces.stream()).toArray(byte[][]::new);
    }
}
