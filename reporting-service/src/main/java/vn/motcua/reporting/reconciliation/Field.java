package vn.motcua.reporting.reconciliation;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a list can say; the names are those of our own lists. */
enum Field {
    DOSSIER("dossier"),
    STATUS("status"),
    CHANNEL("channel"),
    PROCEDURE("procedure"),
    /** Of the unit where the dossier counts. */
    UNIT("unit"),
    RECEIVED("received"),
    DUE("due"),
    RESOLVED("resolved"),
    ON_BEHALF("onBehalf"),
    /** Papers and result are digitised. */
    DIGITISED("digitised"),
    APOLOGY("apology"),
    /** The day of the first payment. */
    PAID("paid"),
    PAID_ONLINE("paidOnline"),

    INDICATOR("indicator"),
    NUMERATOR("numerator"),
    DENOMINATOR("denominator");

    private final String column;

    Field(String column) {
        this.column = column;
    }

    static Optional<Field> named(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equalsIgnoreCase(column))
                .findFirst();
    }

    String column() {
        return column;
    }
}
