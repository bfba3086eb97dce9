package vn.motcua.kpi.fold;

import java.util.Locale;

/**
 * What is counted in a cell; rates are sums of these, and so are stocks.
 *
 * <p>{@code RECEIVED} measures belong to the receiving unit, {@code RESOLVED} to the resolving one, {@code PAID} to the one
 * that took the payment. The stock flows {@code OPENED}, {@code CLOSED} and {@code DUE} all belong to the unit that owes
 * the decision, so that its ledger balances whoever closed the dossier.
 */
public enum Measure {
    RECEIVED,
    RECEIVED_ONLINE,
    /** Filed online and by the applicant, not on behalf. */
    RECEIVED_GENUINE,

    RESOLVED,
    /** Resolved, and once filed online. */
    RESOLVED_ONLINE,
    /** Resolved with digitised papers and an electronic result. */
    RESOLVED_DIGITISED,
    /** Resolved on or before the due day, or without one. */
    RESOLVED_ON_TIME,
    RESOLVED_LATE,
    RESOLVED_LATE_APOLOGY,

    /** A dossier counts once, on the day of its first payment. */
    PAID,
    PAID_ONLINE,

    OPENED_COUNTER,
    OPENED_ONLINE,
    OPENED_POSTAL,
    CLOSED_EARLY,
    /** Closed on the due day, or without one. */
    CLOSED_ON_DUE_DAY,
    CLOSED_LATE,
    DUE,
    DUE_CLEARED;

    /** Its column in the tally table. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
