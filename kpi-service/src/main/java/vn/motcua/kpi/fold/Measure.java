package vn.motcua.kpi.fold;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is counted in a cell; rates are sums of these, and so are stocks.
 *
 * <p>{@code RECEIVED} measures belong to the receiving unit, {@code RESOLVED} to the resolving one, {@code PAID} to the one
 * that took the payment. The stock flows {@code OPENED}, {@code CLOSED} and {@code DUE} all belong to the unit that owes
 * the decision, so that its ledger balances whoever closed the dossier.
 */
public enum Measure {
    RECEIVED(Entry.RECEPTION, 0),
    RECEIVED_ONLINE(Entry.RECEPTION, 1),
    /** Filed online and by the applicant, not on behalf. */
    RECEIVED_GENUINE(Entry.RECEPTION, 2),

    RESOLVED(Entry.RESOLUTION, 3),
    /** Resolved, and once filed online. */
    RESOLVED_ONLINE(Entry.RESOLUTION, 4),
    /** Resolved with digitised papers and an electronic result. */
    RESOLVED_DIGITISED(Entry.RESOLUTION, 5),
    /** Resolved on or before the due day, or without one. */
    RESOLVED_ON_TIME(Entry.RESOLUTION, 6),
    RESOLVED_LATE(Entry.RESOLUTION, 7),
    RESOLVED_LATE_APOLOGY(Entry.RESOLUTION, 8),

    /** A dossier counts once, on the day of its first payment. */
    PAID(Entry.PAYMENT, 9),
    PAID_ONLINE(Entry.PAYMENT, 10),

    OPENED_COUNTER(Entry.OPENING, 11),
    OPENED_ONLINE(Entry.OPENING, 12),
    OPENED_POSTAL(Entry.OPENING, 13),
    CLOSED_EARLY(Entry.CLOSING, 14),
    /** Closed on the due day, or without one. */
    CLOSED_ON_DUE_DAY(Entry.CLOSING, 15),
    CLOSED_LATE(Entry.CLOSING, 16),
    DUE(Entry.FALLING_DUE, 17),
    DUE_CLEARED(Entry.CLEARING, 18);

    /** Positions are from 0 to before this one. */
    static final int POSITIONS =
            1 + Arrays.stream(values()).mapToInt(Measure::position).max().orElseThrow();

    private static final Map<Entry, Integer> BITS = Arrays.stream(values())
            .collect(Collectors.toMap(
                    Measure::entry, Measure::bit, (one, other) -> one | other, () -> new EnumMap<>(Entry.class)));

    private final Entry entry;
    private final int position;

    Measure(Entry entry, int position) {
        this.entry = entry;
        this.position = position;
    }

    /** What it counts. */
    public Entry entry() {
        return entry;
    }

    /** Its place among all measures, from 0. */
    int position() {
        return position;
    }

    /** Its bit in the measures of a stored dossier; a position once given to a measure is never given to another. */
    public int bit() {
        return 1 << position;
    }

    /** The bits of all measures that count it. */
    static int bitsOf(Entry entry) {
        return BITS.getOrDefault(entry, 0);
    }

    /** Its column where tallies are shown. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
