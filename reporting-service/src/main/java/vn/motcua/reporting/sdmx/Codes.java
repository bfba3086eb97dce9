package vn.motcua.reporting.sdmx;

import java.util.List;
import vn.motcua.figure.ReportingCalendar;

/**
 * The codes of every list; those of units and indicators are what is registered.
 *
 * @param units by code
 * @param indicators in the order of the catalogue
 */
record Codes(List<Code> units, List<Code> indicators) {
    private static final List<Code> CALENDARS = List.of(
            Code.of(
                    ReportingCalendar.CALENDAR.name(),
                    "Theo lịch, từ ngày đầu đến ngày cuối tháng",
                    "Calendar, from the first to the last day of a month"),
            Code.of(
                    ReportingCalendar.STATUTORY.name(),
                    "Theo nghị định 09/2019, từ ngày 15 đến ngày 14",
                    "Statutory, from the 15th to the 14th"));

    Codes {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
    }

    /** Empty for what is no list of codes. */
    List<Code> of(Artefact codelist) {
        return switch (codelist) {
            case CL_FREQ -> Frequency.codes();
            case CL_CALENDAR -> CALENDARS;
            case CL_ORG_UNIT -> units;
            case CL_INDICATOR -> indicators;
            case CL_MEASURE -> Measure.codes();
            case CL_OBS_STATUS -> ObservationStatus.codes();
            case CL_UNIT_MEASURE -> UnitOfMeasure.codes();
            case FLOW, STRUCTURE, CONCEPTS -> List.of();
        };
    }

    /** The codes of a component, none if its values are not coded. */
    List<Code> of(Concept concept) {
        return concept.codelist().map(this::of).orElse(List.of());
    }
}
