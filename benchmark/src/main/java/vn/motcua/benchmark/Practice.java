package vn.motcua.benchmark;

import java.time.Duration;
import vn.motcua.wire.EventJson;

/**
 * A run before the measured ones, on data that is thrown away: at its end the virtual machines write down which of their
 * methods are worth compiling. A stack that has been up before has that, too.
 */
final class Practice {
    private static final int EVENTS = 60_000;
    private static final int SINGLE_EVENTS = 5_000;
    private static final Duration FOR_A_QUESTION = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Practice() {}

    static void of(Bench bench) {
        var events = bench.someEvents(EVENTS);
        try (var intake = bench.connect("intake")) {
            // Of equal events one counts.
            for (var event : events.subList(0, Math.min(SINGLE_EVENTS, events.size()))) {
                intake.exchange(Connection.post("/v1/events", "application/cloudevents+json", EventJson.write(event)))
                        .expect(200, 202);
            }
            intake.exchange(IntakeStream.request(events)).expect(200, 202);
        }
        var all = bench.log().size();
        var progress = new Progress("practice on data that is thrown away", all);
        while (bench.folded() < all) {
            progress.show(bench.foldedSoon(BETWEEN_LOOKS));
        }
        progress.end();
        System.out.println("  practice: each of the questions ...");
        Queries.practise(bench, FOR_A_QUESTION);
    }
}
