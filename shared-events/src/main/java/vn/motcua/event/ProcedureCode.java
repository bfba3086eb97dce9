package vn.motcua.event;

/**
 * Code of an administrative procedure (thủ tục hành chính), such as {@code 1.000656}.
 *
 * @param value at most 40 characters
 */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {
    public ProcedureCode {
        Expect.groups("procedure", value, 2, "a procedure code such as 1.000656");
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
