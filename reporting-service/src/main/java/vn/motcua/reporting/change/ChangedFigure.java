package vn.motcua.reporting.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Observation;

/** A day's figure of a unit as it is now; what became void comes with zeros. */
@Schema(
        name = "ChangedFigure",
        description = "One indicator of one unit, with all units below it, on one day, as it is now. Equal to the"
                + " observation of that day; one that became void has zeros and a reason.")
@JsonPropertyOrder({
    "indicator",
    "unit",
    "from",
    "to",
    "numerator",
    "denominator",
    "rate",
    "percent",
    "reason",
    "revision"
})
record ChangedFigure(
        @Schema(examples = "online-filing") String indicator,
        @Schema(examples = "H12.18") String unit,
        LocalDate from,
        LocalDate to,
        long numerator,
        long denominator,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal percent,

        @Schema(description = "Why there is no rate", examples = "NOTHING_TO_COUNT") @Nullable
        String reason,

        @Schema(description = "That of the change", examples = "4711")
        long revision) {
    static final List<String> COLUMNS = Arrays.stream(ChangedFigure.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    static ChangedFigure of(Observation observation) {
        return new ChangedFigure(
                observation.indicator(),
                observation.unit(),
                observation.from(),
                observation.to(),
                observation.numerator(),
                observation.denominator(),
                observation.rate(),
                observation.percent(),
                observation.reason(),
                observation.revision());
    }

    /** In the order of {@link #COLUMNS}. */
    List<@Nullable Object> cells() {
        return Arrays.asList(indicator, unit, from, to, numerator, denominator, rate, percent, reason, revision);
    }
}
