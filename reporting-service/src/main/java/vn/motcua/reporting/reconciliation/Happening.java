package vn.motcua.reporting.reconciliation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a dossier that a figure counts, at a unit and on a day of its own. */
enum Happening {
    RECEIVED,
    RESOLVED,
    PAID;

    /** By the column of the unit where a measure counts; empty if lists cannot speak of it. */
    static Optional<Happening> at(String unitColumn) {
        return Arrays.stream(values())
                .filter(happening -> (happening.word() + "_unit").equals(unitColumn))
                .findFirst();
    }

    /** As columns begin with it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isToldBy(Columns columns) {
        return switch (this) {
            case RECEIVED -> true;
            case RESOLVED -> columns.has(Field.STATUS) || columns.has(Field.RESOLVED);
            case PAID -> columns.has(Field.PAID);
        };
    }
}
