package vn.motcua.simulator.client;

/** Ends a run with a message for whoever started it. */
public final class SimulationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SimulationFailure(String message) {
        super(message);
    }
}
