package vn.motcua.kpi.fold;

/** What happens to a dossier that is counted; each has the unit and the day of its own where it counts. */
public enum Entry {
    RECEPTION("received_unit", "received_on"),
    RESOLUTION("resolved_unit", "resolved_on"),
    /** By the first payment. */
    PAYMENT("paid_unit", "paid_on"),
    OPENING("owing_unit", "received_on"),
    CLOSING("owing_unit", "closed_on"),
    FALLING_DUE("owing_unit", "due_on"),
    CLEARING("owing_unit", "cleared_on");

    private final String unitColumn;
    private final String dayColumn;

    Entry(String unitColumn, String dayColumn) {
        this.unitColumn = unitColumn;
        this.dayColumn = dayColumn;
    }

    /** The column of the dossier table that holds the unit where it counts. */
    public String unitColumn() {
        return unitColumn;
    }

    /** The column of the dossier table that holds the Vietnamese day on which it counts. */
    public String dayColumn() {
        return dayColumn;
    }
}
