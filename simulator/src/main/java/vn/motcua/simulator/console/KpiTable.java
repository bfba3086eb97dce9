package vn.motcua.simulator.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.simulator.client.Observation;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.register.Level;
import vn.motcua.simulator.scenario.Scenario;
import vn.motcua.simulator.scenario.Target;

/** Levels against indicators: percent, target, met or not. */
public final class KpiTable {
    private final Scenario scenario;
    private final UnitCode root;
    private final Map<FigureKey, Observation> figures;
    private final Language language;

    public KpiTable(Scenario scenario, UnitCode root, Map<FigureKey, Observation> figures, Language language) {
        this.scenario = scenario;
        this.root = root;
        this.figures = figures;
        this.language = language;
    }

    /** Indicators with a target in one block, the others in a second one, to fit on a screen. */
    public List<String> lines() {
        var lines = new ArrayList<>(block(true));
        lines.add("");
        lines.addAll(block(false));
        return lines;
    }

    private List<String> block(boolean withTarget) {
        var indicators = Arrays.stream(Indicator.values())
                .filter(indicator -> hasTarget(indicator) == withTarget)
                .toList();
        var grid = new Grid();
        grid.row(row("", indicators.stream().map(language::of).toList()));
        for (var level : Level.values()) {
            grid.row(row(
                    language.of(level),
                    indicators.stream().map(it -> cell(it, level)).toList()));
        }
        grid.row(row(
                language.all(), indicators.stream().map(it -> cell(it, null)).toList()));
        return grid.lines();
    }

    private boolean hasTarget(Indicator indicator) {
        return scenario.targets().stream().anyMatch(target -> target.indicator() == indicator);
    }

    private static List<String> row(String label, List<String> cells) {
        var row = new ArrayList<String>();
        row.add(label);
        row.addAll(cells);
        return row;
    }

    private String cell(Indicator indicator, @Nullable Level level) {
        var figure = figures.get(new FigureKey(root, level, indicator));
        var percent = figure == null ? null : figure.percent();
        if (percent == null) {
            return language.noData();
        }
        var target = level == null ? Optional.<Target>empty() : scenario.target(indicator, level);
        return percent.toPlainString() + " %"
                + target.map(it -> against(percent, it)).orElse("");
    }

    private String against(BigDecimal percent, Target target) {
        var met = percent.compareTo(BigDecimal.valueOf(target.percent())) >= 0;
        return " (" + language.target() + " " + target.percent() + " %: " + (met ? language.met() : language.notMet())
                + ")";
    }
}
