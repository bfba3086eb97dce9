package vn.motcua.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as {@code 2023-03-01T01:30:00Z}, the form that intake-service writes; ten times as fast as the general parser. */
public final class CanonicalTime {
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final String DAY_FORM = FORM.substring(0, FORM.indexOf('T'));

    private CanonicalTime() {}

    /**
     * The time that an {@link Instant} wrote of itself.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    public static Instant read(String text) {
        var canonical = parse(text);
        return canonical == null ? Instant.parse(text) : canonical;
    }

    /** Appends the time as an {@link Instant} writes itself. */
    public static StringBuilder write(Instant time, StringBuilder text) {
        if (time.getNano() != 0) {
            return text.append(time);
        }
        var utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        text.append(utc.toLocalDate()).append('T');
        twoDigits(text, utc.getHour()).append(':');
        twoDigits(text, utc.getMinute()).append(':');
        return twoDigits(text, utc.getSecond()).append('Z');
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /**
     * The day that a {@link LocalDate} wrote of itself.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    public static LocalDate readDay(String text) {
        return hasForm(text, DAY_FORM)
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    /** Null for every other form, and for days and hours that do not exist: the general parser says what is wrong. */
    static @Nullable Instant parse(String text) {
        if (!hasForm(text, FORM)) {
            return null;
        }
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        // The 29th of any month and later is left to the general parser, which knows their lengths.
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return LocalDate.of(number(text, 0, 4), month, day)
                .atTime(LocalTime.of(hour, minute, second))
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (var i = 0; i < form.length(); i++) {
            var digit = form.charAt(i) == '0';
            var letter = text.charAt(i);
            if (digit ? letter < '0' || letter > '9' : letter != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
