package vn.motcua.reporting.observation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Observation;
import vn.motcua.figure.Pace;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.figure.Target;
import vn.motcua.figure.TargetStatus;

/** A figure as this service reports it: an observation, what it is a part of, and whether it is sealed. */
@Schema(name = "Observation", description = "One indicator of one unit, with all units below it, over a period.")
@JsonPropertyOrder({
    "indicator",
    "unit",
    "level",
    "field",
    "procedure",
    "from",
    "to",
    "numerator",
    "denominator",
    "rate",
    "percent",
    "reason",
    "plan",
    "target",
    "status",
    "gapPoints",
    "gapDossiers",
    "revision",
    "sealed"
})
record ReportedObservation(
        @Schema(examples = "online-resolution") String indicator,
        @Schema(examples = "H12") String unit,

        @Schema(description = "Only units of this level below the unit are counted; with breakdown=level") @Nullable
        String level,

        @Schema(
                description = "Only procedures of this field (lĩnh vực) are counted; with breakdown=field. Empty: of"
                        + " procedures that are not registered")
        @Nullable
        String field,

        @Schema(description = "Only this procedure is counted; with breakdown=procedure") @Nullable
        String procedure,

        @Schema(description = "First day, inclusive", examples = "2022-01-01")
        LocalDate from,

        @Schema(description = "Last day, inclusive", examples = "2022-12-31")
        LocalDate to,

        @Schema(examples = "42839") long numerator,
        @Schema(examples = "82015") long denominator,

        @Schema(
                description = "numerator / denominator, 6 decimals; null if there is nothing to count",
                examples = "0.522331")
        @Nullable
        BigDecimal rate,

        @Schema(description = "The same in percent, rounded once, half up, 2 decimals", examples = "52.23") @Nullable
        BigDecimal percent,

        @Schema(description = "Why there is no rate", examples = "NOTHING_TO_COUNT") @Nullable
        String reason,

        @Schema(
                description = "Whose target it is; null without a target, as the four that follow",
                examples = "year-2023")
        @Nullable
        String plan,

        @Schema(description = "In percent", examples = "30.00") @Nullable
        BigDecimal target,

        @Nullable TargetStatus status,

        @Schema(description = "percent minus target", examples = "22.23") @Nullable
        BigDecimal gapPoints,

        @Schema(description = "How many more dossiers in the numerator would meet the target", examples = "0") @Nullable
        Long gapDossiers,

        @Schema(description = "Grows with every change of the figure; 0 if nothing was ever counted")
        long revision,

        @Schema(
                description =
                        "true: this very figure, with these counts, stands in the latest edition of a sealed report."
                                + " false: it is provisional")
        boolean sealed) {

    /** The names of the columns, as CSV has them. */
    static final List<String> COLUMNS = Arrays.stream(ReportedObservation.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /**
     * A row of {@link ObservationSql#OBSERVATIONS}.
     *
     * @param days those of the figure
     */
    static ReportedObservation of(Row row, Period days, Figures asked) {
        var part = row.getString("part");
        var kind = asked.breakdown().kind();
        var counted = judged(row, days, asked);
        return new ReportedObservation(
                counted.indicator(),
                counted.unit(),
                kind == Breakdown.Kind.LEVEL ? part : null,
                kind == Breakdown.Kind.FIELD ? part : null,
                kind == Breakdown.Kind.PROCEDURE ? part : null,
                counted.from(),
                counted.to(),
                counted.numerator(),
                counted.denominator(),
                counted.rate(),
                counted.percent(),
                counted.reason(),
                counted.plan(),
                counted.target(),
                counted.status(),
                counted.gapPoints(),
                counted.gapDossiers(),
                counted.revision(),
                row.getBoolean("sealed"));
    }

    private static Observation judged(Row row, Period days, Figures asked) {
        var rate = new Rate(row.getLong("numerator"), row.getLong("denominator"));
        var counted =
                Observation.of(row.getString("indicator"), row.getString("unit"), days, rate, row.getLong("revision"));
        var plan = row.getString("plan");
        if (plan == null) {
            return counted;
        }
        var target = new Target(row.getBigDecimal("percent"), Direction.valueOf(row.getString("direction")));
        var span = asked.span();
        var pace = new Pace(
                new Rate(row.getLong("pace_numerator"), row.getLong("pace_denominator")),
                span.paceDays().days());
        return counted.judged(plan, target, target.judge(rate, pace.forecast(rate, span.daysLeft())));
    }

    /** In the order of {@link #COLUMNS}. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                indicator,
                unit,
                level,
                field,
                procedure,
                from,
                to,
                numerator,
                denominator,
                rate,
                percent,
                reason,
                plan,
                target,
                status,
                gapPoints,
                gapDossiers,
                revision,
                sealed);
    }
}
