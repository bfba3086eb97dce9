package vn.motcua.simulator.client;

/** Ends a run because somebody asked for it. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped");
    }
}
