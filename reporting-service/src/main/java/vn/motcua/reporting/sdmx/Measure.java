package vn.motcua.reporting.sdmx;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.figure.Rate;

/** Which number of a rate a series shows. */
enum Measure {
    NUMERATOR(UnitOfMeasure.DOSSIERS, 0, "Tử số", "Numerator") {
        @Override
        Optional<String> of(Rate rate) {
            return Optional.of(Long.toString(rate.numerator()));
        }
    },
    DENOMINATOR(UnitOfMeasure.DOSSIERS, 0, "Mẫu số", "Denominator") {
        @Override
        Optional<String> of(Rate rate) {
            return Optional.of(Long.toString(rate.denominator()));
        }
    },
    PERCENT(UnitOfMeasure.PT, 2, "Tỷ lệ phần trăm", "Rate in percent") {
        @Override
        Optional<String> of(Rate rate) {
            return rate.percent().map(BigDecimal::toPlainString);
        }
    };

    private final UnitOfMeasure unit;
    private final int decimals;
    private final String vi;
    private final String en;

    Measure(UnitOfMeasure unit, int decimals, String vi, String en) {
        this.unit = unit;
        this.decimals = decimals;
        this.vi = vi;
        this.en = en;
    }

    static List<Code> codes() {
        return Arrays.stream(values())
                .map(measure -> Code.of(measure.name(), measure.vi, measure.en))
                .toList();
    }

    /** Empty if there is nothing to divide by. */
    abstract Optional<String> of(Rate rate);

    UnitOfMeasure unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }
}
