package vn.motcua.reporting.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.ReportingProblem;

/**
 * How far a reader has come: all before it was answered.
 *
 * @param series of the database whose revisions these are
 * @param unit null if all of the revision was answered
 * @param day null with the unit
 */
record Place(
        String series,
        long revision,
        @Nullable String unit,
        @Nullable LocalDate day) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})(?:-([0-9A-Z.]{1,40})-([0-9]{8}))?");

    static Place after(String series, long revision) {
        return new Place(series, revision, null, null);
    }

    /** Reads what {@link #write} wrote, of whatever time. */
    static Place read(String text, String series) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw refused(text);
        }
        if (!matcher.group(1).equals(series)) {
            throw ReportingProblem.FOREIGN_CURSOR.refused("after", text, "a cursor that begins with " + series);
        }
        var revision = Long.parseLong(matcher.group(2));
        try {
            return matcher.group(3) == null
                    ? after(series, revision)
                    : new Place(
                            series,
                            revision,
                            matcher.group(3),
                            LocalDate.parse(matcher.group(4), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            throw refused(text);
        }
    }

    private static RuntimeException refused(String text) {
        return QuestionProblem.INVALID_CURSOR.refused("after", text, "what next said in the answer before");
    }

    String write() {
        var written = series + "-" + revision;
        return unit == null || day == null
                ? written
                : written + "-" + unit + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
