package vn.motcua.kpi.store;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import vn.motcua.event.DossierEvent;

/** One record of the log, as far as it could be read. */
public sealed interface LogEntry {
    int partition();

    long offset();

    /** A record that holds an event. */
    record OfEvent(int partition, long offset, DossierEvent event) implements LogEntry {}

    /**
     * A record that holds none, kept as it came.
     *
     * @param detail what was wrong with it
     * @param headers as text, by their names
     */
    record OfNone(
            int partition,
            long offset,
            Reason reason,
            String detail,
            Buffer key,
            Map<String, String> headers,
            Buffer value)
            implements LogEntry {
        public OfNone {
            headers = Map.copyOf(headers);
        }
    }

    /** Why a record is in quarantine. */
    enum Reason {
        /** Its bytes or fields break the contract. */
        UNREADABLE,
        /** Its key is not its dossier, so it lies in a partition where the dossier's other events do not. */
        KEY_MISMATCH
    }
}
