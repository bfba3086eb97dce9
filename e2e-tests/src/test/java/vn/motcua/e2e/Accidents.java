package vn.motcua.e2e;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import vn.motcua.simulator.client.Listener;

/** Harms the system when a share of the events is acknowledged. */
final class Accidents implements Listener {
    private final Queue<Accident> left = new ArrayDeque<>();

    private record Accident(double share, Runnable harm) {}

    void at(double share, Runnable harm) {
        left.add(new Accident(share, harm));
    }

    /** Those that did not happen, by the share at which they were due. */
    List<Double> left() {
        return left.stream().map(Accident::share).toList();
    }

    @Override
    public void acknowledged(long events, long total) {
        while (!left.isEmpty() && events >= left.peek().share() * total) {
            left.remove().harm().run();
        }
    }

    @Override
    public void waiting(String service, String why, Duration pause) {
        System.out.printf("%s %s%n", service, why);
    }
}
