package vn.motcua.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.register.Level;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenario;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;

class PublishedFiguresTest {
    private static final UnitCode CA_MAU = new UnitCode("H12");

    @ParameterizedTest
    @ValueSource(longs = {69, 1, -7})
    void baselineIsAsPublishedWhateverTheSeed(long seed) {
        var figures = figures(Scenarios.BASELINE_2022, seed);

        assertThat(total(figures, Indicator.ONLINE_RESOLUTION)).isEqualTo(new Rate(42_839, 82_015));
        assertThat(total(figures, Indicator.ONLINE_FILING)).isEqualTo(new Rate(42_839, 82_015));
        assertThat(at(figures, Level.PROVINCE, Indicator.ONLINE_RESOLUTION)).isEqualTo(new Rate(24_965, 39_219));
        assertThat(at(figures, Level.DISTRICT, Indicator.ONLINE_RESOLUTION)).isEqualTo(new Rate(7_113, 23_487));
        assertThat(at(figures, Level.COMMUNE, Indicator.ONLINE_RESOLUTION)).isEqualTo(new Rate(10_761, 19_309));
        assertThat(total(figures, Indicator.ONLINE_RESOLUTION).percent().orElseThrow())
                .isEqualTo("52.23");
        assertPercents(figures, Indicator.DIGITISATION, "51.00", "40.00", "26.00");
        assertPercents(figures, Indicator.ONLINE_PAYMENT, "1.00", "0.97", "0.00");
    }

    @ParameterizedTest
    @ValueSource(longs = {69, 1, -7})
    void campaignEndsAsPublishedWhateverTheSeed(long seed) {
        var figures = figures(Scenarios.CAMPAIGN_69, seed);

        assertPercents(figures, Indicator.ONLINE_RESOLUTION, "92.79", "84.60", "79.51");
        assertPercents(figures, Indicator.DIGITISATION, "92.28", "68.40", "71.30");
        assertPercents(figures, Indicator.ONLINE_PAYMENT, "61.90", "48.93", "90.14");
    }

    @Test
    void levelsAddUpToTheWholeForEveryUnitThatHasLevels() {
        var figures = figures(Scenarios.CAMPAIGN_69, 69);

        figures.forEach((key, rate) -> {
            if (key.level() == null && figures.keySet().stream().anyMatch(other -> isPartOf(other, key))) {
                var sum = figures.entrySet().stream()
                        .filter(other -> isPartOf(other.getKey(), key))
                        .map(Map.Entry::getValue)
                        .reduce(new Rate(0, 0), Rate::plus);
                assertThat(sum).as("%s", key).isEqualTo(rate);
            }
        });
    }

    private static boolean isPartOf(FigureKey part, FigureKey whole) {
        return part.level() != null && part.unit().equals(whole.unit()) && part.indicator() == whole.indicator();
    }

    private static Map<FigureKey, Rate> figures(Scenario scenario, long seed) {
        return Oracle.figures(Planner.plan(scenario, Timeline.asItWas(scenario), seed));
    }

    private static Rate total(Map<FigureKey, Rate> figures, Indicator indicator) {
        return figures.get(new FigureKey(CA_MAU, null, indicator));
    }

    private static Rate at(Map<FigureKey, Rate> figures, Level level, Indicator indicator) {
        return figures.get(new FigureKey(CA_MAU, level, indicator));
    }

    private static void assertPercents(
            Map<FigureKey, Rate> figures, Indicator indicator, String province, String district, String commune) {
        assertThat(at(figures, Level.PROVINCE, indicator).percent().orElseThrow())
                .isEqualTo(province);
        assertThat(at(figures, Level.DISTRICT, indicator).percent().orElseThrow())
                .isEqualTo(district);
        assertThat(at(figures, Level.COMMUNE, indicator).percent().orElseThrow())
                .isEqualTo(commune);
    }
}
