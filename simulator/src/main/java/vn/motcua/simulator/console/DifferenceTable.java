package vn.motcua.simulator.console;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.simulator.client.Difference;

/** Expected against told figures, the first ones of them. */
public final class DifferenceTable {
    private static final int SHOWN = 40;

    private DifferenceTable() {}

    public static List<String> lines(List<Difference> differences) {
        var grid = new Grid();
        grid.row(List.of("unit", "level", "indicator", "expected", "got"));
        for (var difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            var key = difference.key();
            grid.row(List.of(
                    key.unit().value(),
                    key.level() == null ? "all" : key.level().name(),
                    key.indicator().code(),
                    difference.expectedShown(),
                    difference.gotShown()));
        }
        var lines = new ArrayList<>(grid.lines());
        if (differences.size() > SHOWN) {
            lines.add("and " + (differences.size() - SHOWN) + " more");
        }
        return lines;
    }
}
