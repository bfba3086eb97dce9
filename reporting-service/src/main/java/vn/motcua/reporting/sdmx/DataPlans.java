package vn.motcua.reporting.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.figure.ReportingCalendar;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.sdmx.DataPlan.Part;

/** Works out what a data query is answered with, before anything is written; blocks. */
@ApplicationScoped
class DataPlans {
    /** All units of the country, all indicators and measures, each day of two months. */
    static final long MOST_OBSERVATIONS = 5_000_000;

    private final ChangeQueries changes;
    private final Clock clock;

    DataPlans(ChangeQueries changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    DataPlan plan(SeriesFilter key, Codes codes, DataQuestion question) {
        question.refuseWhatIsNotImplemented();
        var detail = Detail.named(question.detail());
        var units = key.of(Concept.ORG_UNIT, codes);
        var plan = new DataPlan(
                parts(key, codes, question, changedDays(units, question)),
                units,
                key.of(Concept.INDICATOR, codes),
                key.of(Concept.MEASURE, codes).stream()
                        .map(code -> Measure.valueOf(code.id()))
                        .toList(),
                detail,
                question.isFlat() && detail.hasObservations(),
                question.updatedAfter() != null);
        if (plan.size() == 0) {
            throw new SdmxRefusal(ReportingProblem.SDMX_NO_RESULTS, "nothing fits this key and time", null);
        }
        if (plan.size() > MOST_OBSERVATIONS) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_TOO_LARGE,
                    plan.size() + " observations (expected: <= " + MOST_OBSERVATIONS + ")",
                    null);
        }
        return plan;
    }

    private List<Part> parts(
            SeriesFilter key, Codes codes, DataQuestion question, @Nullable NavigableSet<LocalDate> changed) {
        var asked = asked(question);
        var days = span(asked);
        if (days == null) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var frequency : key.of(Concept.FREQ, codes)) {
            for (var calendar : key.of(Concept.CALENDAR, codes)) {
                var part = new Part(
                        Frequency.valueOf(frequency.id()),
                        ReportingCalendar.valueOf(calendar.id()),
                        periods(Frequency.valueOf(frequency.id()), calendar.id(), days, asked, changed));
                if (!part.periods().isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private List<TimePeriod> periods(
            Frequency frequency,
            String calendar,
            Period days,
            Period asked,
            @Nullable NavigableSet<LocalDate> changed) {
        if (!frequency.isOf(ReportingCalendar.valueOf(calendar))) {
            return List.of();
        }
        var periods = frequency.periods(ReportingCalendar.valueOf(calendar), days).stream()
                .filter(period -> isWithin(period.days(), asked))
                .toList();
        return changed == null ? periods : between(periods, changed);
    }

    /** From the first to the last period that has a changed day; what lies between is left out later. */
    private static List<TimePeriod> between(List<TimePeriod> periods, NavigableSet<LocalDate> changed) {
        var some = periods.stream()
                .filter(period -> touches(period.days(), changed))
                .toList();
        return some.isEmpty()
                ? List.of()
                : periods.subList(periods.indexOf(some.getFirst()), periods.indexOf(some.getLast()) + 1);
    }

    /** The days of the question for which there can be figures; null if there are none. */
    private @Nullable Period span(Period asked) {
        var today = VietnamTime.dayOf(clock.instant());
        var first = changes.firstDay().orElse(today);
        var from = asked.from().isAfter(first) ? asked.from() : first;
        var to = asked.to().isBefore(today) ? asked.to() : today;
        return from.isAfter(to) ? null : new Period(from, to);
    }

    private static Period asked(DataQuestion question) {
        var from = question.startPeriod() == null
                ? LocalDate.MIN
                : StandardTimePeriod.days("startPeriod", question.startPeriod()).from();
        var to = question.endPeriod() == null
                ? LocalDate.MAX
                : StandardTimePeriod.days("endPeriod", question.endPeriod()).to();
        if (from.isAfter(to)) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_SYNTAX,
                    question.startPeriod() + " (expected: not after endPeriod)",
                    "startPeriod");
        }
        return new Period(from, to);
    }

    /** Null if it does not matter what changed, or everything may have. */
    private @Nullable NavigableSet<LocalDate> changedDays(List<Code> units, DataQuestion question) {
        var after = question.changedSince().orElse(null);
        if (after == null) {
            return null;
        }
        var codes = units.stream().map(unit -> UnitId.toCode(unit.id())).toArray(String[]::new);
        return changes.hasChangedTree(codes, after) ? null : changes.changedDays(after);
    }

    private static boolean isWithin(Period days, Period asked) {
        return !days.from().isBefore(asked.from()) && !days.to().isAfter(asked.to());
    }

    private static boolean touches(Period days, NavigableSet<LocalDate> changed) {
        var next = changed.ceiling(days.from());
        return next != null && !next.isAfter(days.to());
    }
}
