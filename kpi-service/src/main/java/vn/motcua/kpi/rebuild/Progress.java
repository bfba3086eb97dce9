package vn.motcua.kpi.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.rebuild.RebuildStatus.Phase;

/** Keeps how far a rebuild is: told by the threads that run it, asked by others. */
final class Progress {
    private final String id = UUID.randomUUID().toString();
    private final Clock clock;
    private final boolean apply;
    private final Instant startedAt;
    private Phase phase = Phase.PREPARING;
    private Instant readingAt;
    private Instant readAt;
    private @Nullable Instant endedAt;
    private long recordsRead;
    private long recordsExpected;
    private @Nullable String problem;
    private @Nullable RebuildResult result;

    Progress(Clock clock, boolean apply) {
        this.clock = clock;
        this.apply = apply;
        startedAt = clock.instant();
        readingAt = startedAt;
        readAt = startedAt;
    }

    synchronized void enter(Phase next) {
        phase = next;
        if (next == Phase.READING) {
            readingAt = clock.instant();
        }
    }

    synchronized void expect(long records) {
        recordsExpected = records;
    }

    synchronized void read(long records) {
        recordsRead += records;
        readAt = clock.instant();
    }

    synchronized long recordsRead() {
        return recordsRead;
    }

    synchronized void end(RebuildResult found) {
        enter(Phase.DONE);
        result = found;
        endedAt = clock.instant();
    }

    synchronized void fail(Throwable failure) {
        enter(Phase.FAILED);
        problem = failure.toString();
        endedAt = clock.instant();
    }

    synchronized RebuildStatus status() {
        var until = endedAt == null ? clock.instant() : endedAt;
        var readingMs = Math.max(1, Duration.between(readingAt, readAt).toMillis());
        return new RebuildStatus(
                id,
                phase,
                apply,
                startedAt,
                Duration.between(startedAt, until).toMillis(),
                recordsRead,
                recordsExpected,
                recordsRead * 1000 / readingMs,
                problem,
                result);
    }
}
