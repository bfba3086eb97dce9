package vn.motcua.event;

import java.util.regex.Pattern;

/**
 * Code of a unit (đơn vị): dot-separated groups, new style {@code H12.18} or old style {@code 000.00.18.H12}.
 *
 * @param value at most 40 characters
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,10}(\\.[0-9A-Z]{1,10}){0,7}");

    public UnitCode {
        Expect.matching("unit", value, FORM, 40, "a unit code such as H12.18 or 000.00.18.H12");
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
