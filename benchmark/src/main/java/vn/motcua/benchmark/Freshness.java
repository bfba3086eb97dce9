package vn.motcua.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.EventHeader;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.wire.EventJson;

/** From the acknowledgement of an event to the figure that counts it, while others send. */
final class Freshness implements Section {
    private static final int EVENTS_A_SECOND = 300;
    /** A run's p99 is to have slower ones beside it. */
    private static final int PROBES = 300;

    private static final Duration LONGEST_RUN = Duration.ofSeconds(40);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE_MILLIS = 100;
    private static final Duration LOST_AFTER = Duration.ofSeconds(60);
    /** With fewer events beside them, probes would say something else. */
    private static final double LEAST_SHARE = 0.95;

    private static final Goal P99_MILLIS = Goal.below(500);
    private static final UnitCode UNIT = new UnitCode("B99");
    private static final Pattern COUNT = Pattern.compile("\"denominator\":(\\d+)");

    private final SplittableRandom random = new SplittableRandom(1);
    private long sent;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public void measure(Bench bench) {
        var rate = bench.foldRates().median();
        bench.services().registerUnit(UNIT.value());
        var name = "acknowledged to visible at " + EVENTS_A_SECOND + " events/s";
        var calm = timings(bench, EVENTS_A_SECOND, "sent by others, " + EVENTS_A_SECOND + " events/s meant");
        bench.report().add(Figure.of(name + ", p50", at(calm, 50), "ms"));
        bench.report().add(Figure.of(name + ", p99", at(calm, 99), "ms").with(P99_MILLIS));
        var half = (int) (rate / 2);
        var busy = timings(bench, half, "sent by others, half the fold's rate meant");
        var other = "acknowledged to visible at half the fold's rate";
        bench.report().add(Figure.of(other + ", p50", at(busy, 50), "ms"));
        bench.report().add(Figure.of(other + ", p99", at(busy, 99), "ms"));
    }

    private List<Timing> timings(Bench bench, int eventsASecond, String others) {
        var timings = new ArrayList<Timing>();
        try (var background = Background.send(bench, eventsASecond);
                var intake = bench.connect("intake");
                var reporting = bench.connect("reporting")) {
            probes(bench, intake, reporting, WARM_UP);
            for (var run = 0; run < bench.sizes().runs(); run++) {
                timings.add(probes(bench, intake, reporting, LONGEST_RUN));
            }
            var reached = background.reached();
            bench.report().add(Figure.of(others, Runs.of(reached), "events/s"));
            if (reached < LEAST_SHARE * eventsASecond) {
                bench.note("Freshness: others sent %.0f events/s (expected: %d)".formatted(reached, eventsASecond));
            }
            bench.notePeaks();
        }
        return timings;
    }

    private Timing probes(Bench bench, Connection intake, Connection reporting, Duration longest) {
        var nanos = new ArrayList<Long>();
        var end = System.nanoTime() + longest.toNanos();
        while (nanos.isEmpty() || (nanos.size() < PROBES && System.nanoTime() < end)) {
            // Out of step with whatever the services do in turns.
            Pause.of(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
            nanos.add(probe(bench, intake, reporting));
        }
        return new Timing(nanos);
    }

    private long probe(Bench bench, Connection intake, Connection reporting) {
        sent++;
        var day = Sizes.LAST_DAY;
        var question = Connection.get(
                "/v1/observations?unit=" + UNIT + "&indicator=online-filing&from=" + day + "&to=" + day, "");
        var event = Connection.post("/v1/events", "application/cloudevents+json", EventJson.write(event(day)));
        intake.exchange(event).expect(200, 202);
        var acknowledged = System.nanoTime();
        while (counted(reporting.exchange(question).expect(200).body()) < sent) {
            if (System.nanoTime() - acknowledged > LOST_AFTER.toNanos()) {
                throw new IllegalStateException("an acknowledged event was not counted within " + LOST_AFTER.toSeconds()
                        + " s; the log of kpi: " + bench.kpiLog());
            }
        }
        return System.nanoTime() - acknowledged;
    }

    private static long counted(String answer) {
        var count = COUNT.matcher(answer);
        if (!count.find()) {
            throw new IllegalStateException("no count in " + answer);
        }
        return Long.parseLong(count.group(1));
    }

    private DossierReceived event(LocalDate day) {
        var code = new DossierCode("B99-probe-" + sent);
        return new DossierReceived(
                new EventHeader("/B99/counter-1", code + "-r", code, noon(day), 0, false),
                UNIT,
                UNIT,
                new ProcedureCode(Country.procedure(0)),
                Channel.ONLINE,
                false,
                true,
                null,
                0);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(VietnamTime.ZONE).toInstant();
    }

    private static Runs at(List<Timing> timings, int percentile) {
        return new Runs(
                timings.stream().map(timing -> timing.millisAt(percentile)).toList());
    }
}
