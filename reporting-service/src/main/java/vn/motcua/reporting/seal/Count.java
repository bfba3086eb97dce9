package vn.motcua.reporting.seal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;

/**
 * A number of a report, with how it is counted: what dossiers add to it can be found by this.
 *
 * @param key names it within the report
 * @param unit whose dossiers count, with those of all units below
 * @param own whether only those of the unit itself count
 * @param field only dossiers of procedures of this field count; null for all
 * @param plus measures that are added
 * @param minus measures that are taken off
 * @param days on which they count
 * @param stockOn the day on whose tree of units a stock is taken; null for what flows, on the tree of each day
 */
record Count(
        Key key,
        String unit,
        boolean own,
        @Nullable String field,
        List<String> plus,
        List<String> minus,
        Period days,
        @Nullable LocalDate stockOn,
        long value) {
    Count {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    /**
     * Where the number stands.
     *
     * @param row code of a unit, name of a field; empty for the total
     * @param indicator null in a form that has none
     */
    record Key(String row, String name, @Nullable String indicator, String column, LocalDate from, LocalDate to) {}
}
