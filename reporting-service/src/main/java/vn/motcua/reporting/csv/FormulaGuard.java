package vn.motcua.reporting.csv;

import java.util.regex.Pattern;

/** Keeps spreadsheets from taking text for a formula (CSV injection). */
final class FormulaGuard {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    // What a spreadsheet may skip before it looks at a cell's first character: blanks and characters that show nothing.
    private static final String SKIPPED = "[ \\p{Zs}\\p{Cf}\\x00\\x0B\\f]*";

    // A semicolon or tab begins a cell where the locale parts columns by it; some locales take the full-width signs as
    // well.
    private static final Pattern START =
            Pattern.compile("^(?=[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=" + SKIPPED + "[=+\\-@＝＋－＠])");

    private FormulaGuard() {}

    /** The text itself, with an apostrophe before whatever would begin a formula; a plain number stays as it is. */
    static String guarded(String text) {
        return NUMBER.matcher(text).matches() ? text : START.matcher(text).replaceAll("'");
    }
}
