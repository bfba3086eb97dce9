package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.reporting.sdmx.DataPlan.Part;
import vn.motcua.reporting.sdmx.FigureQueries.Figure;

/**
 * Fills a data message with the figures of a plan, some units at a time.
 *
 * @param today periods that end on it or later are not over
 */
record DataStream(
        FigureQueries queries, DataPlan plan, @Nullable Instant updatedAfter, LocalDate today) {
    private static final int FIGURES_AT_ONCE = 20_000;

    void writeTo(DataMessage message) throws IOException {
        message.open();
        for (var part : plan.parts()) {
            if (plan.detail().hasObservations()) {
                figures(message, part);
            } else {
                keys(message, part);
            }
        }
        message.close();
    }

    private void keys(DataMessage message, Part part) throws IOException {
        for (var unit : plan.units()) {
            for (var indicator : plan.indicators()) {
                for (var measure : plan.measures()) {
                    message.add(new Series(part.frequency(), part.calendar(), unit, indicator, measure), List.of());
                }
            }
        }
    }

    private void figures(DataMessage message, Part part) throws IOException {
        var atOnce = Math.max(
                1, FIGURES_AT_ONCE / (part.periods().size() * plan.indicators().size()));
        for (var first = 0; first < plan.units().size(); first += atOnce) {
            var units = plan.units()
                    .subList(first, Math.min(first + atOnce, plan.units().size()));
            var ofOneSeries = new ArrayList<Figure>();
            for (var figure : queries.figures(units, plan.indicators(), part.periods(), updatedAfter)) {
                if (!ofOneSeries.isEmpty() && !isOfSameSeries(ofOneSeries.getFirst(), figure)) {
                    series(message, part, units, ofOneSeries);
                    ofOneSeries.clear();
                }
                ofOneSeries.add(figure);
            }
            if (!ofOneSeries.isEmpty()) {
                series(message, part, units, ofOneSeries);
            }
        }
    }

    private void series(DataMessage message, Part part, List<Code> units, List<Figure> figures) throws IOException {
        var unit = units.get(figures.getFirst().unit());
        var indicator = plan.indicators().get(figures.getFirst().indicator());
        for (var measure : plan.measures()) {
            var observations = figures.stream()
                    .map(figure -> observed(part.periods().get(figure.period()), measure, figure.rate()))
                    .toList();
            message.add(new Series(part.frequency(), part.calendar(), unit, indicator, measure), observations);
        }
    }

    private Observed observed(TimePeriod period, Measure measure, Rate rate) {
        var value = measure.of(rate);
        return new Observed(
                period.text(),
                value.orElse(null),
                value.isEmpty()
                        ? ObservationStatus.M
                        : isOver(period.days()) ? ObservationStatus.A : ObservationStatus.P);
    }

    private boolean isOver(Period days) {
        return days.to().isBefore(today);
    }

    private static boolean isOfSameSeries(Figure one, Figure other) {
        return one.unit() == other.unit() && one.indicator() == other.indicator();
    }
}
