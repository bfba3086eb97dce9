package vn.motcua.reporting.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Rate;

/**
 * Figures of theirs beside ours, of the same days.
 *
 * <p>Which dossiers make the difference is not in a list of figures; a list of dossiers tells it.
 *
 * @param different how many of the figures differ
 * @param figures in the order of their rows
 */
public record FigureReconciliation(
        LocalDate from,
        LocalDate to,
        @Schema(examples = "day") String tree,
        ReadRows read,
        @Schema(examples = "1") long different,
        List<Compared> figures) {
    static final List<String> COLUMNS = List.of(
            "row",
            "unit",
            "indicator",
            "ourNumerator",
            "ourDenominator",
            "ourPercent",
            "theirNumerator",
            "theirDenominator",
            "theirPercent",
            "numeratorDifference",
            "denominatorDifference",
            "problem");

    public FigureReconciliation {
        figures = List.copyOf(figures);
    }

    /**
     * A figure on one side.
     *
     * @param percent with 2 decimals, half up; null if there is nothing to divide by
     */
    public record Side(
            @Schema(examples = "41950") long numerator,
            @Schema(examples = "82015") long denominator,
            @Schema(examples = "51.15") @Nullable BigDecimal percent) {
        static Side of(Rate rate) {
            return new Side(rate.numerator(), rate.denominator(), rate.percent().orElse(null));
        }
    }

    /**
     * One figure on both sides.
     *
     * @param row of their list, the header line being 1
     * @param numeratorDifference theirs less ours
     * @param denominatorDifference theirs less ours
     */
    public record Compared(
            int row,
            @Schema(examples = "H12") String unit,
            @Schema(examples = "online-filing") String indicator,
            Side ours,
            Side theirs,
            @Schema(examples = "7") long numeratorDifference,
            @Schema(examples = "0") long denominatorDifference) {
        static Compared of(TheirFigure figure, Rate ours) {
            return new Compared(
                    figure.row(),
                    figure.unit(),
                    figure.indicator(),
                    Side.of(ours),
                    Side.of(figure.rate()),
                    figure.rate().numerator() - ours.numerator(),
                    figure.rate().denominator() - ours.denominator());
        }

        boolean differs() {
            return numeratorDifference != 0 || denominatorDifference != 0;
        }

        /** The cells of {@link #COLUMNS}. */
        List<@Nullable Object> cells() {
            return Arrays.asList(
                    row,
                    unit,
                    indicator,
                    ours.numerator,
                    ours.denominator,
                    ours.percent,
                    theirs.numerator,
                    theirs.denominator,
                    theirs.percent,
                    numeratorDifference,
                    denominatorDifference,
                    null);
        }
    }
}
