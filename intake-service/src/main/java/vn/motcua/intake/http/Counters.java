package vn.motcua.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.EventType;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.ProblemType;

/** Counts what became of events, for {@code /q/metrics}. */
@Singleton
final class Counters {
    private final Map<EventType, Counter> accepted = new EnumMap<>(EventType.class);
    private final Map<ProblemType, Counter> rejected = new HashMap<>();
    private final Counter unacknowledged;

    Counters(MeterRegistry registry) {
        for (var type : EventType.values()) {
            accepted.put(type, registry.counter("motcua.intake.events.accepted", "type", type.typeName()));
        }
        for (var type : IntakeProblem.values()) {
            rejected.put(type, registry.counter("motcua.intake.events.rejected", "problem", type.slug()));
        }
        unacknowledged = registry.counter("motcua.intake.events.unacknowledged");
    }

    void accepted(EventType type) {
        count(accepted.get(type));
    }

    /** An event, or a body of which nothing more can be read. */
    void rejected(ProblemType type) {
        count(rejected.get(type));
    }

    void unacknowledged() {
        unacknowledged.increment();
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}
