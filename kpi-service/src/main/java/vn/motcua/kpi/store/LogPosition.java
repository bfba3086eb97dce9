package vn.motcua.kpi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition of the log is folded.
 *
 * @param nextOffset of the first record that is not
 * @param recordedAt when the last one that is was written to the log; null if none is
 */
public record LogPosition(long nextOffset, @Nullable Instant recordedAt) {
    /** Nothing is folded. */
    public static final LogPosition START = new LogPosition(0, null);

    /** Where the last folded record lies; 0 if none is folded. */
    public long lastOffset() {
        return Math.max(0, nextOffset - 1);
    }

    /**
     * Whether a record lies where the last folded one does, and is another.
     *
     * @param recordedMillis when it was written to the log, in ms since 1970
     */
    public boolean contradicts(long offset, long recordedMillis) {
        return recordedAt != null && offset == nextOffset - 1 && recordedAt.toEpochMilli() != recordedMillis;
    }
}
