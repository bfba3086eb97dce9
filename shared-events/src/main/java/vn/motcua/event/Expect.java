package vn.motcua.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;

/** Checks of the contract; each failure names field, value and expectation. */
final class Expect {
    // Wide enough for any dossier, narrow enough to catch a slipped digit.
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final long MOST_VND = 1_000_000_000_000L;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_GROUP = 10;
    private static final int MOST_GROUPS = 8;

    private Expect() {}

    /** Dot-separated groups of digits and capital letters; every event names some, so no pattern is run over them. */
    static void groups(String field, String value, int fewest, String expectation) {
        if (!isOfGroups(value, fewest)) {
            throw new RefusedValue(field, value, expectation);
        }
    }

    private static boolean isOfGroups(String value, int fewest) {
        if (value.length() > LONGEST_CODE) {
            return false;
        }
        var groups = 1;
        var inGroup = 0;
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter == '.' && inGroup > 0) {
                groups++;
                inGroup = 0;
            } else if ((letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z')) {
                inGroup++;
            } else {
                return false;
            }
            if (inGroup > LONGEST_GROUP) {
                return false;
            }
        }
        return inGroup > 0 && groups >= fewest && groups <= MOST_GROUPS;
    }

    /** A key without spaces in Unicode form NFC, so that the same word typed on two systems is the same key. */
    static String key(String field, String value, int maxLength, String example) {
        if (isPlain(value, maxLength)) {
            return value;
        }
        var expectation = "1 to " + maxLength + " characters without spaces, such as " + example;
        // Decomposed text is longer than its composed form, by three at the most.
        if (value.isEmpty()
                || value.length() > 3 * maxLength
                || value.codePoints().anyMatch(Expect::unfit)) {
            throw new RefusedValue(field, value, expectation);
        }
        var composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (composed.length() > maxLength) {
            throw new RefusedValue(field, value, expectation);
        }
        return composed;
    }

    /** Visible ASCII is fit and composed as it is; nearly every key is such. */
    private static boolean isPlain(String value, int maxLength) {
        if (value.isEmpty() || value.length() > maxLength) {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static String uriReference(String field, String value) {
        if (isPath(value)) {
            return value;
        }
        try {
            new URI(value);
            return value;
        } catch (URISyntaxException e) {
            throw new RefusedValue(field, value, "a URI reference such as /H12.18/counter-1");
        }
    }

    /** Paths of letters, digits and the marks that no URI escapes: what nearly every source is. */
    private static boolean isPath(String value) {
        if (value.startsWith("//")) {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter >= 128 || (!Character.isLetterOrDigit(letter) && "/-._~".indexOf(letter) < 0)) {
                return false;
            }
        }
        return true;
    }

    static void between(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new RefusedValue(field, value, "a whole number from " + least + " to " + most);
        }
    }

    static void vnd(String field, long amount, long least) {
        between(field, amount, least, MOST_VND);
    }

    static void inRange(String field, Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new RefusedValue(field, time, "a time in the years 2000 to 2099");
        }
    }

    static void inRange(String field, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2099) {
            throw new RefusedValue(field, day, "a day in the years 2000 to 2099");
        }
    }

    private static boolean unfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
