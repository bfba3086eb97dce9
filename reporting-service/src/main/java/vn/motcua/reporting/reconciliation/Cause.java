package vn.motcua.reporting.reconciliation;

/**
 * Why a dossier counts otherwise there than here.
 *
 * <p>Of several the first in this order is the cause, so each has exactly one.
 */
public enum Cause {
    /** A row more of a dossier that the list has already. */
    DUPLICATED_THERE,
    MISSING_THERE,
    MISSING_HERE,
    /** It is in their list, in a row that cannot be read. */
    UNREADABLE_THERE,
    /** Received, resolved or paid on one side only. */
    OTHER_STATUS,
    /**
     * A day inside the days asked for on one side only, or in time on one side only.
     *
     * <p>In time is judged by the days as they were sent: a due day may lie before the reception.
     */
    OTHER_DAY,
    OTHER_UNIT,
    OTHER_CHANNEL,
    /** Another fact that the indicator asks for: on behalf, digitised, a letter of apology, the way of paying. */
    OTHER_FACT
}
