package vn.motcua.reporting.sdmx;

import vn.motcua.figure.ReportingCalendar;

/** What a row of observations is about. */
record Series(Frequency frequency, ReportingCalendar calendar, Code unit, Code indicator, Measure measure) {
    /** The id of the code in a dimension of the key, or of an attribute that all observations of the series share. */
    String value(Concept concept) {
        return switch (concept) {
            case FREQ -> frequency.name();
            case CALENDAR -> calendar.name();
            case ORG_UNIT -> unit.id();
            case INDICATOR -> indicator.id();
            case MEASURE -> measure.name();
            case UNIT_MEASURE -> measure.unit().name();
            case DECIMALS -> Integer.toString(measure.decimals());
            case TIME_PERIOD, OBS_VALUE, OBS_STATUS ->
                throw new IllegalArgumentException(concept + " (expected: what a series has)");
        };
    }
}
