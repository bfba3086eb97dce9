package vn.motcua.simulator;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.chaos.Mail;
import vn.motcua.simulator.client.Difference;
import vn.motcua.simulator.client.Listener;
import vn.motcua.simulator.client.Observation;
import vn.motcua.simulator.client.Patience;
import vn.motcua.simulator.client.Session;
import vn.motcua.simulator.client.Stop;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Oracle;
import vn.motcua.simulator.scenario.Plan;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Timeline;

/**
 * One scenario against running services, step by step.
 *
 * <p>Steps throw {@link vn.motcua.simulator.client.SimulationFailure} with a message for people, and
 * {@link vn.motcua.simulator.client.Stopped} after a {@link Stop}. Each may be repeated: nothing counts twice.
 */
public final class Simulation {
    private final Options options;
    private final Plan plan;
    private final Session session;
    private final SequencedMap<FigureKey, Rate> expected;

    public Simulation(Options options, Patience patience, Listener listener, Stop stop) {
        this.options = options;
        var timeline = options.shiftToToday()
                ? Timeline.endingToday(options.scenario(), patience.clock())
                : Timeline.asItWas(options.scenario());
        plan = Planner.plan(options.scenario(), timeline, options.seed());
        expected = Oracle.figures(plan);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        session = new Session(options.services(), http, patience, listener, stop);
    }

    /** The days whose figures the scenario makes. */
    public Period period() {
        return plan.period();
    }

    public int dossiers() {
        return plan.dossiers().size();
    }

    /** The right answers, by the oracle. */
    public SequencedMap<FigureKey, Rate> expected() {
        return expected;
    }

    /** Registers units and procedures, then sends every event; returns how many were acknowledged. */
    public long send() {
        session.register(plan.province().units());
        var mail = options.chaos() ? Mail.inChaos(plan, options.seed()) : Mail.inOrder(plan);
        session.send(mail.iterator(), mail.size(), options.chunk());
        return mail.size();
    }

    /** Waits until reporting-service's figures are the right ones; what is left when patience ends, else nothing. */
    public List<Difference> verify() {
        return session.differences(plan.period(), expected);
    }

    /** What reporting-service says of the whole province, in all and by level. */
    public Map<FigureKey, Observation> table() {
        var table = new HashMap<FigureKey, Observation>(session.whole(plan.period(), root()));
        table.putAll(session.byLevel(plan.period(), root()));
        return table;
    }

    public UnitCode root() {
        return plan.province().root().code();
    }
}
