package vn.motcua.reporting.sdmx;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.ReportingProblem;

/** The query parameters of a data query. */
record DataQuestion(
        @QueryParam("startPeriod")
        @Parameter(description = "Periods that begin on its first day or later", example = "2023-Q1")
        @Nullable
        String startPeriod,

        @QueryParam("endPeriod")
        @Parameter(description = "Periods that end on its last day or earlier", example = "2023-12-31")
        @Nullable
        String endPeriod,

        @QueryParam("updatedAfter")
        @Parameter(
                description =
                        "Only periods with a day that changed since; without an offset a time in Vietnam. A + must be %2B.",
                example = "2023-05-09T16:00:00%2B07:00")
        @Nullable
        String updatedAfter,

        @QueryParam("detail")
        @DefaultValue("full")
        @Parameter(description = "full, dataonly, nodata or serieskeysonly", example = "dataonly")
        String detail,

        @QueryParam("dimensionAtObservation")
        @DefaultValue("TIME_PERIOD")
        @Parameter(
                description = "TIME_PERIOD for series, AllDimensions for a flat list of observations",
                example = "AllDimensions")
        String dimensionAtObservation,

        @QueryParam("firstNObservations") @Parameter(description = "Not implemented (501)", example = "1") @Nullable
        String firstNObservations,

        @QueryParam("lastNObservations") @Parameter(description = "Not implemented (501)", example = "1") @Nullable
        String lastNObservations,

        @QueryParam("includeHistory")
        @Parameter(description = "Not implemented (501), unless false", example = "false")
        @Nullable
        String includeHistory) {

    // A change bears the time at which it was written, and nobody saw it before its transaction ended.
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    /** The time asked for, less what a change may have waited to be seen. */
    Optional<Instant> changedSince() {
        return time().map(time -> time.minus(LONGEST_TRANSACTION));
    }

    private Optional<Instant> time() {
        if (updatedAfter == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    updatedAfter.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                            ? OffsetDateTime.parse(updatedAfter).toInstant()
                            : LocalDateTime.parse(updatedAfter)
                                    .atZone(VietnamTime.ZONE)
                                    .toInstant());
        } catch (DateTimeException e) {
            throw syntax("updatedAfter", updatedAfter, "2023-05-09T16:00:00+07:00 with the + as %2B");
        }
    }

    boolean isFlat() {
        if (dimensionAtObservation.equals(DataPlan.FLAT)) {
            return true;
        }
        if (dimensionAtObservation.equals(Concept.TIME_PERIOD.name())) {
            return false;
        }
        var refused = new RefusedValue(
                "dimensionAtObservation", dimensionAtObservation, Concept.TIME_PERIOD + " or " + DataPlan.FLAT);
        throw new SdmxRefusal(ReportingProblem.SDMX_NOT_IMPLEMENTED, refused.detail(), refused.field());
    }

    void refuseWhatIsNotImplemented() {
        refuse("firstNObservations", firstNObservations);
        refuse("lastNObservations", lastNObservations);
        refuse("includeHistory", "false".equals(includeHistory) ? null : includeHistory);
    }

    private static void refuse(String field, @Nullable String value) {
        if (value != null) {
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_NOT_IMPLEMENTED,
                    new RefusedValue(field, value, "nothing, as this is not implemented").detail(),
                    field);
        }
    }

    private static SdmxRefusal syntax(String field, String value, String expected) {
        return new SdmxRefusal(ReportingProblem.SDMX_SYNTAX, new RefusedValue(field, value, expected).detail(), field);
    }
}
