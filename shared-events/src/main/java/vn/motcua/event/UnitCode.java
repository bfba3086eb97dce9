package vn.motcua.event;

/**
 * Code of a unit (đơn vị): dot-separated groups, new style {@code H12.18} or old style {@code 000.00.18.H12}.
 *
 * @param value at most 40 characters
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    public UnitCode {
        Expect.groups("unit", value, 1, "a unit code such as H12.18 or 000.00.18.H12");
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
