package vn.motcua.simulator.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;

/** Compares every expected figure with reporting-service's until they agree or patience ends. */
final class Verification {
    private final Reporting reporting;
    private final SequencedMap<FigureKey, Rate> expected;
    private final Patience patience;
    private final Listener listener;
    private final Stop stop;

    Verification(Reporting reporting, SequencedMap<FigureKey, Rate> expected, Service.Line line) {
        this.reporting = reporting;
        this.expected = expected;
        patience = line.patience();
        listener = line.listener();
        stop = line.stop();
    }

    /** Empty if every figure agrees. */
    List<Difference> differences() {
        var start = patience.startOfWait();
        while (true) {
            var over = patience.overSince(start, patience.forFigures());
            // The province pools every event: before it is right, asking for the others is a waste.
            if (over || provinceAgrees()) {
                var differences = compareAll();
                listener.compared(expected.size() - differences.size(), expected.size());
                if (over || differences.isEmpty()) {
                    return differences;
                }
            }
            stop.pause(Duration.ofSeconds(1));
        }
    }

    private boolean provinceAgrees() {
        var province = expected.firstEntry().getKey().unit();
        var got = reporting.whole(province);
        var keys = expected.keySet().stream()
                .filter(key -> key.unit().equals(province) && key.level() == null)
                .toList();
        var right = (int) keys.stream().filter(key -> agrees(key, got)).count();
        listener.compared(right, keys.size());
        return right == keys.size();
    }

    private List<Difference> compareAll() {
        var units = expected.keySet().stream()
                .collect(Collectors.groupingBy(FigureKey::unit, LinkedHashMap::new, Collectors.toList()));
        var differences = new ArrayList<Difference>();
        units.forEach((unit, keys) -> differences.addAll(compare(unit, keys)));
        return differences;
    }

    private List<Difference> compare(UnitCode unit, List<FigureKey> keys) {
        var got = new HashMap<>(reporting.whole(unit));
        if (keys.stream().anyMatch(key -> key.level() != null)) {
            got.putAll(reporting.byLevel(unit));
        }
        return keys.stream()
                .filter(key -> !agrees(key, got))
                .map(key -> new Difference(key, expectedOf(key), got.get(key)))
                .toList();
    }

    private boolean agrees(FigureKey key, Map<FigureKey, Observation> got) {
        var observation = got.get(key);
        return observation != null && observation.says(expectedOf(key));
    }

    private Rate expectedOf(FigureKey key) {
        return expected.getOrDefault(key, new Rate(0, 0));
    }
}
