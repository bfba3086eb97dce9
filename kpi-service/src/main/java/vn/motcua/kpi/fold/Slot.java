package vn.motcua.kpi.fold;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** The rule of a slot: of all events about one fact, the highest (revision, time, id, content hash) stands. */
final class Slot {
    private static final Comparator<DossierEvent> PRECEDENCE = Comparator.<DossierEvent>comparingInt(
                    event -> event.header().revision())
            .thenComparing(event -> event.header().time())
            .thenComparing(event -> event.header().id())
            .thenComparing(Slot::contentHash, Arrays::compareUnsigned);

    private Slot() {}

    /** Whether the slot passes to the event that arrived; a duplicate of what it holds changes nothing. */
    static boolean passesTo(DossierEvent arrived, @Nullable DossierEvent held) {
        // Equality first: it spares the hash in the common case of a plain duplicate.
        return held == null || (!held.equals(arrived) && PRECEDENCE.compare(held, arrived) < 0);
    }

    private static byte[] contentHash(DossierEvent event) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(EventJson.write(event));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
