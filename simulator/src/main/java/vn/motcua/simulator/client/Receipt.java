package vn.motcua.simulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks that a service took every item that it was given. */
final class Receipt {
    private static final int SHOWN = 20;

    private Receipt() {}

    static void check(Service.Answer answer, int given, String things) {
        var rejected = answer.body().path("rejected");
        if (!rejected.isEmpty()) {
            throw new SimulationFailure(answer.service() + " rejected " + rejected.size() + " of " + given + " "
                    + things + ":\n" + list(rejected));
        }
        if (answer.status() / 100 != 2) {
            throw answer.failure(given + " " + things);
        }
        var accepted = answer.body().path("accepted").asLong(-1);
        if (accepted != given) {
            throw new SimulationFailure(String.format(
                    Locale.ROOT,
                    "%s: receipt for %s %s (expected: %d)",
                    answer.service(),
                    accepted < 0 ? "no" : accepted,
                    things,
                    given));
        }
    }

    private static String list(JsonNode rejected) {
        var lines = StreamSupport.stream(rejected.spliterator(), false)
                .limit(SHOWN)
                .map(Receipt::line)
                .collect(Collectors.joining("\n"));
        var more = rejected.size() - SHOWN;
        return more > 0 ? lines + "\n  and " + more + " more" : lines;
    }

    private static String line(JsonNode item) {
        var problem = item.path("problem");
        return "  " + item.path("id").asText("item " + item.path("index").asText()) + ": "
                + (problem.isTextual() ? problem.asText() : Service.Answer.problem(problem));
    }
}
