package vn.motcua.reporting.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.ReportingProblem;

/** Reads startPeriod and endPeriod: Gregorian periods, date times and reporting periods of a year from 1 January. */
final class StandardTimePeriod {
    private static final String EXPECTED = "2023, 2023-04, 2023-04-15, 2023-Q2 or 2023-W18";
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern REPORTING =
            Pattern.compile("(20\\d{2})(?:-(?:(A)1|(S)([12])|(T)([1-3])|(D)(\\d{3})))?");

    private StandardTimePeriod() {}

    /** @param field name of the parameter, for the refusal */
    static Period days(String field, String text) {
        try {
            return days(text);
        } catch (DateTimeException | RefusedValue e) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_SYNTAX, new RefusedValue(field, text, EXPECTED).detail(), field);
        }
    }

    private static Period days(String text) {
        if (text.contains("T") && text.contains(":")) {
            var day = text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? VietnamTime.dayOf(OffsetDateTime.parse(text).toInstant())
                    : LocalDateTime.parse(text).toLocalDate();
            return new Period(day, day);
        }
        if (DAY.matcher(text).matches()) {
            var day = LocalDate.parse(text);
            return new Period(day, day);
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return months(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        var reporting = REPORTING.matcher(text);
        if (reporting.matches()) {
            return ofYear(reporting.toMatchResult());
        }
        // The 6 and 9 months of the law are no standard periods.
        if (text.endsWith("M")) {
            throw new DateTimeException(text);
        }
        return ReportingCalendar.CALENDAR.period(text, null);
    }

    private static Period ofYear(MatchResult match) {
        var year = Integer.parseInt(match.group(1));
        if (match.group(3) != null) {
            return months(year, 6 * Integer.parseInt(match.group(4)) - 5, 6);
        }
        if (match.group(5) != null) {
            return months(year, 4 * Integer.parseInt(match.group(6)) - 3, 4);
        }
        if (match.group(7) != null) {
            var day = LocalDate.ofYearDay(year, Integer.parseInt(match.group(8)));
            return new Period(day, day);
        }
        return months(year, 1, 12);
    }

    private static Period months(int year, int first, int length) {
        return new Period(
                LocalDate.of(year, first, 1),
                YearMonth.of(year, first + length - 1).atEndOfMonth());
    }
}
