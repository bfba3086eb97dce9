package vn.motcua.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** Single events over kept connections, each answered when Kafka has it; nothing folds meanwhile. */
final class IntakeSingle implements Section {
    private static final int CONNECTIONS = 64;
    private static final int EVENTS = 30_000;
    // A young process compiles meanwhile, on the same cores.
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Goal PER_SECOND = Goal.atLeast(5_000);
    private static final Goal P99_MILLIS = Goal.below(50);

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void measure(Bench bench) {
        bench.stopKpi();
        var events = bench.someEvents(EVENTS);
        var timed = posted(bench, events);
        var posted = timed.crowds();
        var alone = produced(bench, events).crowds();
        var report = bench.report();
        var limit = "Kafka's producer alone, 64 waiting";
        report.add(Figure.of("intake of single events, 64 connections", runs(posted, Crowd::perSecond), "requests/s")
                .beside(limit, runs(alone, Crowd::perSecond))
                .with(PER_SECOND));
        report.add(Figure.of("the same, p50", at(posted, 50), "ms").beside(limit, at(alone, 50)));
        report.add(Figure.of("the same, p99", at(posted, 99), "ms")
                .beside(limit, at(alone, 99))
                .with(P99_MILLIS));
        timed.cpu().tell(report, "a single event", (long) EVENTS * posted.size());
    }

    /** @param cpu used by all of them */
    private record Timed(List<Crowd> crowds, Cpu cpu) {}

    private static Timed posted(Bench bench, List<DossierEvent> events) {
        var requests = events.stream()
                .map(event -> Connection.post("/v1/events", "application/cloudevents+json", EventJson.write(event)))
                .toList();
        var connections = new ArrayList<Connection>();
        for (var number = 0; number < CONNECTIONS; number++) {
            connections.add(bench.connect("intake"));
        }
        var timed = timed(
                bench,
                () -> Crowd.of(
                        CONNECTIONS,
                        requests.size(),
                        number -> piece -> connections
                                .get(number)
                                .exchange(requests.get(piece))
                                .expect(200, 202)));
        connections.forEach(Connection::close);
        return timed;
    }

    private static Timed produced(Bench bench, List<DossierEvent> events) {
        var records = events.stream().map(EventLog::record).toList();
        try (var producer = bench.log().producer()) {
            return timed(
                    bench,
                    () -> Crowd.of(
                            CONNECTIONS, records.size(), number -> piece -> sendAndWait(producer, records.get(piece))));
        }
    }

    private static void sendAndWait(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Some to warm up, then the timed ones. */
    private static Timed timed(Bench bench, Supplier<Crowd> crowd) {
        bench.warmUp(WARM_UP, () -> {
            var _ = crowd.get();
        });
        var before = bench.cpu();
        var crowds = new ArrayList<Crowd>();
        for (var run = 0; run < bench.sizes().runs(); run++) {
            crowds.add(crowd.get());
        }
        return new Timed(crowds, bench.cpu().minus(before));
    }

    private static Runs runs(List<Crowd> crowds, ToDoubleFunction<Crowd> value) {
        return new Runs(crowds.stream().map(value::applyAsDouble).toList());
    }

    private static Runs at(List<Crowd> crowds, int percentile) {
        return runs(crowds, crowd -> crowd.timing().millisAt(percentile));
    }
}
