package vn.motcua.simulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.register.Level;

/** Reads figures from reporting-service. */
final class Reporting {
    private final Service service;
    private final Period period;

    Reporting(Service service, Period period) {
        this.service = service;
        this.period = period;
    }

    /** All indicators of the unit's subtree. */
    Map<FigureKey, Observation> whole(UnitCode unit) {
        return observations(unit, "");
    }

    /** All indicators of the unit's subtree, level by level. */
    Map<FigureKey, Observation> byLevel(UnitCode unit) {
        return observations(unit, "&breakdown=level");
    }

    private Map<FigureKey, Observation> observations(UnitCode unit, String more) {
        var found = new HashMap<FigureKey, Observation>();
        var path = "/v1/observations?unit=" + unit + "&from=" + period.from() + "&to=" + period.to() + more;
        var cursor = "";
        do {
            var answer = service.get(path + cursor);
            if (answer.status() != 200) {
                throw answer.failure("the figures of " + unit);
            }
            answer.body()
                    .path("observations")
                    .forEach(row -> observation(row).ifPresent(it -> found.put(it.key(), it)));
            cursor = next(answer.body());
        } while (!cursor.isEmpty());
        return found;
    }

    private static String next(JsonNode body) {
        var next = text(body, "next");
        return next == null ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Empty for an indicator of a later catalogue. */
    private static Optional<Observation> observation(JsonNode row) {
        var percent = text(row, "percent");
        return Indicator.coded(row.path("indicator").asText())
                .map(indicator -> new Observation(
                        new FigureKey(new UnitCode(row.path("unit").asText()), level(row), indicator),
                        row.path("numerator").asLong(-1),
                        row.path("denominator").asLong(-1),
                        percent == null ? null : new BigDecimal(percent),
                        text(row, "reason")));
    }

    private static @Nullable Level level(JsonNode row) {
        var name = text(row, "level");
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode row, String field) {
        var value = row.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
