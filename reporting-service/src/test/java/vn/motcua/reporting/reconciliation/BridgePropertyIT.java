package vn.motcua.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of every bridge, tried on random lists beside random dossiers.
 *
 * <p>Each list is drawn by a seed of its own, which is its name and is in what a failure says; {@code -Dbridge.seed=7} draws
 * that list only, {@code -Dbridge.lists=2000} draws so many.
 */
@QuarkusTest
@WithTestResource(OurSide.class)
class BridgePropertyIT {
    private static final int LISTS = Integer.getInteger("bridge.lists", 80);

    static List<Long> seeds() {
        var asked = Long.getLong("bridge.seed");
        return asked == null ? new Random().longs(LISTS).boxed().toList() : List.of(asked);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bridgeClosesAndEachDossierHasOneCause(long seed) {
        var sides = RandomSides.of(new Random(seed));
        OurSide.holds(sides.ours());

        var response = given().contentType("text/csv; charset=UTF-8")
                .body(sides.csv().getBytes(StandardCharsets.UTF_8))
                .queryParam("indicator", sides.indicators())
                .post("/v1/reconciliations?unit=H30&from=2023-03-01&to=2023-03-31&limit=1000");

        assertThat(response.statusCode())
                .as("seed %d: %s", seed, response.asString())
                .isEqualTo(200);
        var answer = response.jsonPath();
        assertThat(answer.getInt("read.unreadable")).as("seed %d", seed).isZero();
        for (Map<String, Object> bridge : answer.<Map<String, Object>>getList("bridges")) {
            var figure = (String) bridge.get("figure");
            var told = figure + " of seed " + seed;
            var expected = Oracle.of(figure, sides.ours(), sides.theirs());
            var found = new Oracle(
                    ((Number) bridge.get("ours")).longValue(),
                    ((Number) bridge.get("theirs")).longValue(),
                    causes(answer, figure, told));
            assertThat(found).as(told).isEqualTo(expected);
            assertThat(found.ours() + differences(answer, figure)).as(told).isEqualTo(found.theirs());
        }
    }

    private static long differences(JsonPath answer, String figure) {
        return answer.getList("bridges.find { it.figure == '" + figure + "' }.causes.difference", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Map<String, String> causes(JsonPath answer, String figure, String told) {
        var causes = new TreeMap<String, String>();
        List<Map<String, Object>> steps = answer.getList("bridges.find { it.figure == '" + figure + "' }.causes");
        for (var step : steps) {
            @SuppressWarnings("unchecked")
            var first = (List<Map<String, Object>>) step.get("first");
            for (var difference : first) {
                var row = difference.get("row") == null ? 0 : difference.get("row");
                var sign = ((Number) difference.get("difference")).intValue() > 0 ? " +1" : " -1";
                assertThat(causes.put(difference.get("dossier") + " " + row, step.get("cause") + sign))
                        .as("one cause in %s", told)
                        .isNull();
            }
        }
        return causes;
    }
}
