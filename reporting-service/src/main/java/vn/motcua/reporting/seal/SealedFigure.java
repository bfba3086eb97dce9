package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.reporting.sheet.WeeklySheet;

/** A figure of a sealed report, by which an observation is told to be sealed. */
record SealedFigure(String unit, String indicator, LocalDate from, LocalDate to, long numerator, long denominator) {

    /** The week's own figures and those of the plan to date, each once. */
    static List<SealedFigure> of(WeeklySheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.figures().stream()
                        .flatMap(figure -> Stream.of(
                                new SealedFigure(
                                        row.unit(),
                                        figure.indicator(),
                                        sheet.planFrom(),
                                        sheet.countedTo(),
                                        figure.numerator(),
                                        figure.denominator()),
                                new SealedFigure(
                                        row.unit(),
                                        figure.indicator(),
                                        sheet.from(),
                                        sheet.to(),
                                        figure.weekNumerator(),
                                        figure.weekDenominator()))))
                // A plan's first week may be the plan to date.
                .distinct()
                .toList();
    }

    /** One array a column. */
    static Tuple columns(List<SealedFigure> figures) {
        return Tuple.tuple()
                .addValue(figures.stream().map(SealedFigure::unit).toArray(String[]::new))
                .addValue(figures.stream().map(SealedFigure::indicator).toArray(String[]::new))
                .addValue(figures.stream().map(SealedFigure::from).toArray(LocalDate[]::new))
                .addValue(figures.stream().map(SealedFigure::to).toArray(LocalDate[]::new))
                .addValue(figures.stream().map(SealedFigure::numerator).toArray(Long[]::new))
                .addValue(figures.stream().map(SealedFigure::denominator).toArray(Long[]::new));
    }
}
