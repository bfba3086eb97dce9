package vn.motcua.reporting.seal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.form.FormReport;
import vn.motcua.reporting.sheet.WeeklySheet;

/**
 * A report whose cut-off has come.
 *
 * @param cutOff from when on it is to be sealed
 * @param lastDay of the report
 */
record Due(SealRequest request, Instant cutOff, LocalDate lastDay) {
    /** Who seals by the schedule. */
    static final String SCHEDULE = "schedule";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-'M'MM", Locale.ROOT);

    /**
     * A plan whose weekly sheets are sealed.
     *
     * @param cutOff weekday and hour, in Vietnam, at which a week is closed
     */
    record Weekly(String plan, Period days, DayOfWeek cutOff, int hour) {}

    /**
     * Every cut-off within a span of time, the first one first.
     *
     * @param unit for which reports are sealed
     * @param grace how long after the end of a statutory month its form is sealed
     */
    static List<Due> between(Instant after, Instant now, String unit, List<Weekly> plans, Duration grace) {
        var due = new ArrayList<Due>();
        var first = VietnamTime.dayOf(after);
        var last = VietnamTime.dayOf(now);
        plans.forEach(plan -> weeks(plan, first, last).forEach(day -> due.add(week(unit, plan, day))));
        for (var month = YearMonth.from(VietnamTime.dayOf(after.minus(grace)));
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            due.add(month(unit, month, grace));
        }
        due.removeIf(one -> one.cutOff().isAfter(now) || !one.cutOff().isAfter(after));
        due.sort(Comparator.comparing(Due::cutOff)
                .thenComparing(one -> one.request().toString()));
        return due;
    }

    /** The last days of the weeks that have a day of the plan. */
    private static List<LocalDate> weeks(Weekly plan, LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (var day = first.with(TemporalAdjusters.nextOrSame(plan.cutOff()));
                !day.isAfter(last);
                day = day.plusWeeks(1)) {
            if (!day.isBefore(plan.days().from())
                    && !day.minusDays(6).isAfter(plan.days().to())) {
                days.add(day);
            }
        }
        return days;
    }

    private static Due week(String unit, Weekly plan, LocalDate day) {
        var week = "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var request = new SealRequest(WeeklySheet.CODE, unit, null, null, plan.plan(), week, null, SCHEDULE, null);
        return new Due(
                request, day.atTime(plan.hour(), 0).atZone(VietnamTime.ZONE).toInstant(), day);
    }

    private static Due month(String unit, YearMonth month, Duration grace) {
        var request = new SealRequest(
                FormReport.CODE, unit, "statutory", month.format(MONTH), null, null, "unit", SCHEDULE, null);
        var end = month.atDay(15).atStartOfDay(VietnamTime.ZONE).toInstant();
        return new Due(request, end.plus(grace), month.atDay(14));
    }
}
