package vn.motcua.reporting.sdmx;

/** Writes codes of units as SDMX ids, which may not have a dot; no code of a unit has a hyphen, so nothing collides. */
final class UnitId {
    private UnitId() {}

    /** {@code H12.18} becomes {@code H12-18}. */
    static String ofCode(String code) {
        return code.replace('.', '-');
    }

    static String toCode(String id) {
        return id.replace('-', '.');
    }
}
