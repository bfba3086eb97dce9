package vn.motcua.figure;

/**
 * The dossiers of a unit over a period, as form II.06a counts them; it balances or does not exist.
 *
 * <p>The form's columns: 3 {@link #received}, 4 and 5 {@code receivedOnline} and {@code receivedOtherwise}, 6
 * {@code carriedOver}, 7 {@link #resolved}, 8 to 10 {@code resolvedEarly}, {@code resolvedOnDueDay} and
 * {@code resolvedLate}, 11 {@code open}, 12 {@link #withinTime}, 13 {@code overdue}.
 *
 * @param receivedOtherwise at the counter or by post
 * @param carriedOver open at the end of the day before the period; column 11 of the period before
 * @param takenOver open dossiers that came with another unit inside the period (a merger), less those handed over; it
 *     belongs to column 3, and is 0 in the sum over the units concerned
 * @param resolvedOnDueDay on the due day, or nothing was promised
 * @param open at the end of the period's last day
 * @param overdue open, and the due day has passed by the end of the last day
 */
public record Ledger(
        long receivedOnline,
        long receivedOtherwise,
        long carriedOver,
        long takenOver,
        long resolvedEarly,
        long resolvedOnDueDay,
        long resolvedLate,
        long open,
        long overdue) {

    public Ledger {
        var in = receivedOnline + receivedOtherwise + carriedOver + takenOver;
        var out = resolvedEarly + resolvedOnDueDay + resolvedLate + open;
        if (in != out || overdue < 0 || overdue > open) {
            throw new IllegalStateException("ledger: in " + in + ", resolved or open " + out + ", overdue " + overdue
                    + " of " + open + " (expected: in = resolved or open, and 0 <= overdue <= open)");
        }
    }

    /** Column 3: all that were there to be resolved. */
    public long received() {
        return receivedOnline + receivedOtherwise + carriedOver + takenOver;
    }

    /** Column 7. */
    public long resolved() {
        return resolvedEarly + resolvedOnDueDay + resolvedLate;
    }

    /** Column 12: open, and due later or never. */
    public long withinTime() {
        return open - overdue;
    }

    public Ledger plus(Ledger other) {
        return new Ledger(
                receivedOnline + other.receivedOnline,
                receivedOtherwise + other.receivedOtherwise,
                carriedOver + other.carriedOver,
                takenOver + other.takenOver,
                resolvedEarly + other.resolvedEarly,
                resolvedOnDueDay + other.resolvedOnDueDay,
                resolvedLate + other.resolvedLate,
                open + other.open,
                overdue + other.overdue);
    }
}
