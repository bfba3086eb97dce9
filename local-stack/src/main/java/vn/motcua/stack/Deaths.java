package vn.motcua.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a part died lately, to tell an accident from a part that cannot live. */
final class Deaths {
    static final int TOO_MANY = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> recent = new ArrayDeque<>();

    Deaths(Clock clock) {
        this.clock = clock;
    }

    /** Notes one more; true if that is one too many. */
    boolean add() {
        var now = clock.instant();
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        return recent.size() >= TOO_MANY;
    }
}
