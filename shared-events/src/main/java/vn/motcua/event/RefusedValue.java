package vn.motcua.event;

/** Says which value the contract refuses, and what it expects instead. */
public final class RefusedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String field;
    private final String detail;

    public RefusedValue(String field, Object value, String expectation) {
        this(field, shown(value.toString()) + " (expected: " + expectation + ")");
    }

    private RefusedValue(String field, String detail) {
        super(field + ": " + detail);
        this.field = field;
        this.detail = detail;
    }

    /** Name of the record component that refused. */
    public String field() {
        return field;
    }

    /** Value and expectation, without the field. */
    public String detail() {
        return detail;
    }

    /** Cut short, and without what a log, a database or a JSON writer could choke on. */
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).map(RefusedValue::harmless).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) <= SHOWN
                ? shown.toString()
                : shown.append('…').toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> '\uFFFD';
            default -> codePoint;
        };
    }
}
