package vn.motcua.benchmark;

import java.util.Map;
import java.util.TreeMap;
import vn.motcua.stack.StackPart;

/** The most memory that each part was seen with. */
final class Peaks {
    private static final Goal SERVICES = Goal.below(600);

    private final Map<String, Double> most = new TreeMap<>();

    void note(StackPart part) {
        if (part.isAlive()) {
            most.merge(part.name(), Memory.most(part), Math::max);
        }
    }

    void tell(Report report) {
        most.forEach((part, mebibytes) ->
                report.add(Figure.of("memory of " + part + " under load", Runs.of(mebibytes), "MiB")));
        var services = most.entrySet().stream()
                .filter(part -> !part.getKey().equals("kafka") && !part.getKey().equals("postgres"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        report.add(Figure.of("memory of the three services under load", Runs.of(services), "MiB")
                .with(SERVICES));
    }
}
