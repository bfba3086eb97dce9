package vn.motcua.simulator;

import vn.motcua.simulator.client.Services;
import vn.motcua.simulator.scenario.Scenario;

/**
 * What to play, and where.
 *
 * @param seed equal seeds send equal events
 * @param shiftToToday the scenario's last day is today
 * @param chaos duplicates, corrections, voids, late and unordered events that must change nothing in the end
 * @param chunk events in a request
 */
public record Options(Scenario scenario, Services services, long seed, boolean shiftToToday, boolean chaos, int chunk) {
    public static final long USUAL_SEED = 69;
    public static final int USUAL_CHUNK = 10_000;

    public Options {
        if (chunk < 1 || chunk > 100_000) {
            throw new IllegalArgumentException("chunk: " + chunk + " (expected: 1 to 100000)");
        }
    }

    /** In order, on the days it happened. */
    public static Options of(Scenario scenario, Services services) {
        return new Options(scenario, services, USUAL_SEED, false, false, USUAL_CHUNK);
    }

    public Options withChaos() {
        return new Options(scenario, services, seed, shiftToToday, true, chunk);
    }

    public Options withChunk(int events) {
        return new Options(scenario, services, seed, shiftToToday, chaos, events);
    }

    public Options shiftedToToday() {
        return new Options(scenario, services, seed, true, chaos, chunk);
    }
}
