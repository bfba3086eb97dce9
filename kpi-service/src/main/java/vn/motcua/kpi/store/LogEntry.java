package vn.motcua.kpi.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;

/** One record of the log, as far as it could be read. */
public sealed interface LogEntry {
    int partition();

    long offset();

    /** When intake-service wrote it: the record's own time, so that a replay sees the same. */
    Instant recordedAt();

    /** A record that holds an event. */
    record OfEvent(int partition, long offset, Instant recordedAt, DossierEvent event) implements LogEntry {
        /** The same record, if it may not be folded. */
        public Unfit unfit(Reason reason, String detail, List<String> missingUnits) {
            return new Unfit(
                    partition,
                    offset,
                    recordedAt,
                    reason,
                    detail,
                    Origin.of(event),
                    missingUnits,
                    RecordContent.of(event));
        }

        /** The same place in the log with another event. */
        OfEvent with(DossierEvent other) {
            return other.equals(event) ? this : new OfEvent(partition, offset, recordedAt, other);
        }
    }

    /**
     * A record that cannot be folded, kept so that a person can tell what was sent.
     *
     * @param detail what is wrong with it
     * @param missingUnits the unregistered units it names, if that is what is wrong
     * @param content as it came; of a conflict the losing event, which the record at this place may have displaced
     */
    record Unfit(
            int partition,
            long offset,
            Instant recordedAt,
            Reason reason,
            String detail,
            Origin origin,
            List<String> missingUnits,
            RecordContent content)
            implements LogEntry {
        public Unfit {
            missingUnits = List.copyOf(missingUnits);
        }
    }

    /**
     * What a record says about itself, as far as it could be read.
     *
     * @param units every unit it names, as it names them
     */
    record Origin(
            @Nullable String source,
            @Nullable String eventId,
            @Nullable String dossier,
            List<String> units) {
        public Origin {
            units = List.copyOf(units);
        }

        public static Origin of(DossierEvent event) {
            var header = event.header();
            var units = RegisteredUnits.namedBy(event).stream()
                    .map(UnitCode::value)
                    .distinct()
                    .toList();
            return new Origin(header.source(), header.id(), header.dossier().value(), units);
        }
    }

    /** Why a record is in quarantine. */
    enum Reason {
        /** Its bytes or fields break the contract. */
        UNREADABLE,
        /** Its key is not its dossier, so it lies in a partition where the dossier's other events do not. */
        KEY_MISMATCH,
        /** It names a unit that does not exist on its day; a registration that covers the day releases it. */
        UNKNOWN_UNIT,
        /** It happened later than it was recorded, by more than clocks differ. */
        TIME_AHEAD,
        /** Another event bears its source and id; which of the two counts is decided, and stays so. */
        CONFLICT
    }
}
