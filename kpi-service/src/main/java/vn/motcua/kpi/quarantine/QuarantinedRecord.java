package vn.motcua.kpi.quarantine;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A record of the log that is not folded.
 *
 * @param reason UNREADABLE, KEY_MISMATCH or UNKNOWN_UNIT
 * @param missingUnits the unregistered units it names
 * @param key as text
 * @param headers as they came
 * @param value as text
 */
public record QuarantinedRecord(
        long id,
        String reason,
        String detail,
        List<String> missingUnits,
        int partition,
        long offset,
        OffsetDateTime enteredAt,
        String key,
        Object headers,
        String value) {}
