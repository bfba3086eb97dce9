package vn.motcua.event;

import java.util.regex.Pattern;

/**
 * Code of an administrative procedure (thủ tục hành chính), such as {@code 1.000656}.
 *
 * @param value at most 40 characters
 */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,10}(\\.[0-9A-Z]{1,10}){1,7}");

    public ProcedureCode {
        Expect.matching("procedure", value, FORM, 40, "a procedure code such as 1.000656");
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
