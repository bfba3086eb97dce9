package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.figure.Period;

/** Talks to the services over HTTP; whatever they do not answer with 2xx fails the test. */
final class Client implements AutoCloseable {
    /** Digits stay as they were written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final WholeSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(WholeSystem system) {
        this.system = system;
    }

    /** Registers the units of a JSON array, all of them. */
    void register(Path units) throws IOException {
        post(WholeSystem.address(system.kpi).resolve("/v1/units"), "application/json", units);
    }

    /** Sends the events of a file, one a line, and returns how many were acknowledged: all of them. */
    long send(Path events) throws IOException {
        var answer = post(WholeSystem.address(system.intake).resolve("/v1/events"), "application/x-ndjson", events);
        return answer.get("accepted").longValue();
    }

    private JsonNode post(URI address, String contentType, Path body) throws IOException {
        var answer = answer(HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofFile(body))
                .build());
        assertThat(answer.get("rejected")).as("rejected by %s", address).isEmpty();
        return answer;
    }

    /** What reporting-service says of units over some days. */
    Set<Figure> figures(Collection<String> units, String days) {
        var asked = units.stream().map(unit -> "unit=" + unit).collect(Collectors.joining("&"));
        return figures(get(system, "/v1/observations?" + asked + "&" + days));
    }

    /** What kpi-service says of a unit. */
    Set<Figure> rates(String unit, String days) {
        var address = WholeSystem.address(system.kpi).resolve("/v1/units/" + unit + "/rates?" + days);
        return figures(answer(HttpRequest.newBuilder(address).build()));
    }

    Ledger ledger(String unit, Period period) {
        var days = "from=" + period.from() + "&to=" + period.to();
        var address = WholeSystem.address(system.kpi).resolve("/v1/units/" + unit + "/ledger?" + days);
        return Ledger.shown(answer(HttpRequest.newBuilder(address).build()));
    }

    private JsonNode get(WholeSystem system, String path) {
        var address = WholeSystem.address(system.reporting).resolve(path);
        return answer(HttpRequest.newBuilder(address).build());
    }

    private static Set<Figure> figures(JsonNode answer) {
        var figures = new HashSet<Figure>();
        answer.get("observations").forEach(row -> figures.add(Figure.shown(row)));
        assertThat(figures)
                .as("every figure is given once")
                .hasSize(answer.get("observations").size());
        assertThat(answer.get("next").isNull()).as("no page follows").isTrue();
        return figures;
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(response.statusCode()).as("%s: %s", request.uri(), text).isBetween(200, 206);
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
