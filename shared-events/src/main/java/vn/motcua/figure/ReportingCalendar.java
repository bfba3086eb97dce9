package vn.motcua.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;

/** The two calendars by which reports are due, both of Vietnamese days. */
public enum ReportingCalendar {
    /** From the 15th to the 14th (decree 09/2019, article 12); the year from 15 December. */
    STATUTORY,
    /** From the first day of a month to the last of a month. */
    CALENDAR;

    private static final Pattern NOTATION =
            Pattern.compile("(20[0-9]{2})(?:-(?:M(0[1-9]|1[0-2])|Q([1-4])|([69])M|W(0[1-9]|[1-4][0-9]|5[0-3])))?");
    private static final String EXPECTED = "2023-M04, 2023-Q2, 2023-6M, 2023-9M, 2023 or 2023-W18";

    public static ReportingCalendar named(String name) {
        return switch (name) {
            case "statutory" -> STATUTORY;
            case "calendar" -> CALENDAR;
            default -> throw new RefusedValue("calendar", name, "statutory or calendar");
        };
    }

    /**
     * The days of a period.
     *
     * @param notation a month {@code 2023-M04}, quarter {@code 2023-Q2}, 6 or 9 months {@code 2023-6M}, year {@code 2023}
     *     or ISO week {@code 2023-W18}
     * @param closing the weekday that closes a statutory week, which no law fixes: the week is then the 7 days that end
     *     on this weekday of the ISO week
     */
    public Period period(String notation, @Nullable DayOfWeek closing) {
        var matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            throw new RefusedValue("period", notation, EXPECTED);
        }
        var year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            var month = Integer.parseInt(matcher.group(2));
            return months(year, month, month);
        }
        if (matcher.group(3) != null) {
            var last = 3 * Integer.parseInt(matcher.group(3));
            return months(year, last - 2, last);
        }
        if (matcher.group(4) != null) {
            return months(year, 1, Integer.parseInt(matcher.group(4)));
        }
        if (matcher.group(5) != null) {
            return week(notation, year, Integer.parseInt(matcher.group(5)), closing);
        }
        return months(year, 1, 12);
    }

    private Period months(int year, int first, int last) {
        return switch (this) {
            case STATUTORY ->
                new Period(
                        YearMonth.of(year, first).minusMonths(1).atDay(15),
                        YearMonth.of(year, last).atDay(14));
            case CALENDAR ->
                new Period(
                        YearMonth.of(year, first).atDay(1),
                        YearMonth.of(year, last).atEndOfMonth());
        };
    }

    private Period week(String notation, int year, int week, @Nullable DayOfWeek closing) {
        // 4 January lies in week 1 of every year.
        var start = LocalDate.of(year, 1, 4);
        if (week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(start).getMaximum()) {
            throw new RefusedValue("period", notation, "a week that the year has");
        }
        var monday = start.with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        return switch (this) {
            case CALENDAR -> new Period(monday, monday.plusDays(6));
            case STATUTORY -> {
                if (closing == null) {
                    throw new RefusedValue(
                            "period", notation, "a plan beside a statutory week, as its cut-off closes the week");
                }
                var last = monday.with(TemporalAdjusters.nextOrSame(closing));
                yield new Period(last.minusDays(6), last);
            }
        };
    }
}
