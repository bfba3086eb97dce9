package vn.motcua.reporting.reconciliation;

/** How much of a list is taken. */
final class Limits {
    static final int MOST_BYTES = 64 * 1024 * 1024;
    static final int MOST_ROWS = 500_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;

    /** Each holds a connection of the pool while it compares. */
    static final int AT_ONCE = 2;

    private Limits() {}
}
