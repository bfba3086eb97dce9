package vn.motcua.reporting.reconciliation;

/** How far a dossier has come, as another system says. */
enum Stage {
    /** Known there, but not accepted: it counts nowhere. */
    NOT_RECEIVED,
    RECEIVED,
    RESOLVED;

    boolean isReceived() {
        return switch (this) {
            case NOT_RECEIVED -> false;
            case RECEIVED, RESOLVED -> true;
        };
    }
}
