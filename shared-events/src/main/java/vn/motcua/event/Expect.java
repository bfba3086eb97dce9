package vn.motcua.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks of the contract; each failure names field, value and expectation. */
final class Expect {
    // Wide enough for any dossier, narrow enough to catch a slipped digit.
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final long MOST_VND = 1_000_000_000_000L;

    private Expect() {}

    static void matching(String field, String value, Pattern pattern, int maxLength, String expectation) {
        // The length first: a pattern is never run over a flood.
        if (value.length() > maxLength || !pattern.matcher(value).matches()) {
            throw new RefusedValue(field, value, expectation);
        }
    }

    /** A key without spaces in Unicode form NFC, so that the same word typed on two systems is the same key. */
    static String key(String field, String value, int maxLength, String example) {
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

    static String uriReference(String field, String value) {
        try {
            new URI(value);
            return value;
        } catch (URISyntaxException e) {
            throw new RefusedValue(field, value, "a URI reference such as /H12.18/counter-1");
        }
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
