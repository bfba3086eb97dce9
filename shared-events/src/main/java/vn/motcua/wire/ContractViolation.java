package vn.motcua.wire;

/** Says which field of an event the contract refuses. */
public final class ContractViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    ContractViolation(String pointer, String detail) {
        super(detail);
        this.pointer = pointer;
    }

    /** RFC 6901 pointer into the structured event, such as {@code /data/unit}; binary-mode attributes are named alike. */
    public String pointer() {
        return pointer;
    }

    /** What stands there and what was expected. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
