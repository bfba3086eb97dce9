package vn.motcua.reporting.sdmx;

import java.util.List;
import vn.motcua.figure.ReportingCalendar;

/**
 * What a data message will have, known before its first byte is written.
 *
 * @param flat whether every observation carries its whole key, instead of standing in a series
 * @param isUpdate whether only what changed since some time is shown
 */
record DataPlan(
        List<Part> parts,
        List<Code> units,
        List<Code> indicators,
        List<Measure> measures,
        Detail detail,
        boolean flat,
        boolean isUpdate) {
    /** The value of dimensionAtObservation by which a message has no series. */
    static final String FLAT = "AllDimensions";

    /** What all observations of a series share. */
    static final List<Concept> SERIES_ATTRIBUTES = List.of(Concept.UNIT_MEASURE, Concept.DECIMALS);

    DataPlan {
        parts = List.copyOf(parts);
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        measures = List.copyOf(measures);
    }

    /** The periods of one length in one calendar. */
    record Part(Frequency frequency, ReportingCalendar calendar, List<TimePeriod> periods) {
        Part {
            periods = List.copyOf(periods);
        }
    }

    /** At most so many observations, or series if it has none. */
    long size() {
        var perPeriod = (long) units.size() * indicators.size() * measures.size();
        return parts.stream()
                        .mapToLong(part ->
                                detail.hasObservations() ? part.periods().size() : 1)
                        .sum()
                * perPeriod;
    }

    /** Which dimension stands at the observations, as messages say it. */
    String dimensionAtObservation() {
        return flat ? FLAT : Concept.TIME_PERIOD.name();
    }

    String action() {
        return isUpdate ? "Replace" : "Information";
    }
}
