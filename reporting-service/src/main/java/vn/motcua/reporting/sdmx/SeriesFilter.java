package vn.motcua.reporting.sdmx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.event.RefusedValue;
import vn.motcua.reporting.ReportingProblem;

/** The key of a data query: the codes asked for in each dimension, all where none is named. */
final class SeriesFilter {
    private static final String EVERYTHING = "all";
    private static final String FORM = Concept.KEY.stream().map(Concept::name).collect(Collectors.joining("."));

    private final Map<Concept, Set<String>> asked = new EnumMap<>(Concept.class);

    /** @param key {@code all}, or one part for each dimension: {@code M..H12+H12-18.on-time.PERCENT} */
    SeriesFilter(String key) {
        if (key.equals(EVERYTHING)) {
            return;
        }
        var parts = key.split("\\.", -1);
        if (parts.length != Concept.KEY.size()) {
            throw refusal(key);
        }
        var dimension = Concept.KEY.iterator();
        for (var part : parts) {
            var concept = dimension.next();
            if (!part.isEmpty()) {
                var codes = List.of(part.split("\\+", -1));
                if (codes.contains("")) {
                    throw refusal(key);
                }
                asked.put(concept, new LinkedHashSet<>(codes));
            }
        }
    }

    /** The codes of a dimension that are asked for, in the order of its list. */
    List<Code> of(Concept dimension, Codes codes) {
        var all = codes.of(dimension);
        var wanted = asked.get(dimension);
        if (wanted == null) {
            return all;
        }
        var found = all.stream().filter(code -> wanted.contains(code.id())).toList();
        if (found.size() < wanted.size()) {
            var unknown = new ArrayList<>(wanted);
            unknown.removeAll(found.stream().map(Code::id).toList());
            throw new SdmxRefusal(
                    ReportingProblem.SDMX_SEMANTIC,
                    new RefusedValue(
                                    dimension.name(),
                                    String.join("+", unknown),
                                    "codes of "
                                            + dimension.codelist().orElseThrow().id())
                            .detail(),
                    "key");
        }
        return found;
    }

    private static SdmxRefusal refusal(String key) {
        var expected = "all, or " + FORM + " with + between codes and nothing for all";
        return new SdmxRefusal(ReportingProblem.SDMX_SYNTAX, new RefusedValue("key", key, expected).detail(), "key");
    }
}
