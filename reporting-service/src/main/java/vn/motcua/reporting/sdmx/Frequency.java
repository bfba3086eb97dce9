package vn.motcua.reporting.sdmx;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;

/** How long the periods of a series are; the codes are those of SDMX's own list. */
enum Frequency {
    A("Năm", "Annual", "P1Y"),
    Q("Quý", "Quarterly", "P3M"),
    M("Tháng", "Monthly", "P1M"),
    W("Tuần", "Weekly", "P7D"),
    D("Ngày", "Daily", "P1D");

    private final String vi;
    private final String en;
    private final String duration;

    Frequency(String vi, String en, String duration) {
        this.vi = vi;
        this.en = en;
        this.duration = duration;
    }

    static List<Code> codes() {
        return Arrays.stream(values())
                .map(frequency -> Code.of(frequency.name(), frequency.vi, frequency.en))
                .toList();
    }

    /** Days are the same in both calendars, and no law fixes a week: both are shown once. */
    boolean isOf(ReportingCalendar calendar) {
        return switch (this) {
            case A, Q, M -> true;
            case W, D -> calendar == ReportingCalendar.CALENDAR;
        };
    }

    /** The periods that touch the span, in their order. */
    List<TimePeriod> periods(ReportingCalendar calendar, Period span) {
        return switch (this) {
            case D ->
                span.from()
                        .datesUntil(span.to().plusDays(1))
                        .map(Frequency::day)
                        .toList();
            case W -> weeks(span).toList();
            case A, Q, M ->
                // A statutory year begins in the year before.
                IntStream.rangeClosed(span.from().getYear(), span.to().getYear() + 1)
                        .boxed()
                        .flatMap(this::notations)
                        .map(notation -> named(calendar, notation))
                        .filter(period -> !period.days().to().isBefore(span.from())
                                && !period.days().from().isAfter(span.to()))
                        .toList();
        };
    }

    private Stream<String> notations(int year) {
        return switch (this) {
            case A -> Stream.of(Integer.toString(year));
            case Q -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> year + "-Q" + quarter);
            case M ->
                IntStream.rangeClosed(1, 12).mapToObj(month -> String.format(Locale.ROOT, "%d-M%02d", year, month));
            case W, D -> Stream.empty();
        };
    }

    private TimePeriod named(ReportingCalendar calendar, String notation) {
        var days = calendar.period(notation, null);
        return switch (calendar) {
            // A Gregorian month has no M.
            case CALENDAR -> new TimePeriod(notation.replace("-M", "-"), days);
            case STATUTORY -> new TimePeriod(days.from() + "/" + duration, days);
        };
    }

    private static TimePeriod day(LocalDate day) {
        return new TimePeriod(day.toString(), new Period(day, day));
    }

    private static Stream<TimePeriod> weeks(Period span) {
        var monday = span.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> !day.isAfter(span.to()), day -> day.plusWeeks(1))
                .map(day -> new TimePeriod(
                        String.format(
                                Locale.ROOT,
                                "%d-W%02d",
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        new Period(day, day.plusDays(6))));
    }
}
