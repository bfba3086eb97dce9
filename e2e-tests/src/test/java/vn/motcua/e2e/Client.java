package vn.motcua.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.stream.Stream;
import vn.motcua.stack.ServiceProcess;

/** Talks to the services over HTTP; whatever they do not answer with 2xx fails the test. */
final class Client implements AutoCloseable {
    /** Digits stay as they were written. */
    static final JsonMapper JSON = JsonMapper.builder()
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
        return figures(get(system.reporting, "/v1/observations?" + asked + "&" + days));
    }

    /** What kpi-service says of a unit. */
    Set<Figure> rates(String unit, String days) {
        return figures(get(system.kpi, "/v1/units/" + unit + "/rates?" + days));
    }

    /** What kpi-service says of all units of all levels. */
    Set<Figure> rateTable(String days) {
        return Stream.of("PROVINCE", "DISTRICT", "COMMUNE")
                .flatMap(level -> figures(get(system.kpi, "/v1/rates?level=" + level + "&" + days)).stream())
                .collect(Collectors.toSet());
    }

    /** The ledgers that kpi-service shows of units. */
    Set<Ledger> ledgers(Collection<String> units, String days) {
        return units.stream()
                .map(unit -> Ledger.shown(get(system.kpi, "/v1/units/" + unit + "/ledger?" + days)))
                .collect(Collectors.toSet());
    }

    /** How many records are held back for a reason. */
    long quarantined(String reason) {
        return get(system.kpi, "/v1/quarantine?reason=" + reason).get("total").longValue();
    }

    /** What reporting-service answers at an address. */
    JsonNode reporting(String path) {
        return get(system.reporting, path);
    }

    /** What kpi-service answers at an address. */
    JsonNode kpi(String path) {
        return get(system.kpi, path);
    }

    /** What reporting-service answers at an address, word for word. */
    String reporting(String path, String accept) {
        var address = WholeSystem.address(system.reporting).resolve(path);
        return text(HttpRequest.newBuilder(address).header("Accept", accept).build());
    }

    /** Has reporting-service do something. */
    JsonNode order(String path, String json) {
        var address = WholeSystem.address(system.reporting).resolve(path);
        return answer(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private JsonNode get(ServiceProcess service, String path) {
        var address = WholeSystem.address(service).resolve(path);
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
            return JSON.readTree(text(request));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        }
    }

    private String text(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var text = new String(response.body(), UTF_8);
            assertThat(response.statusCode()).as("%s: %s", request.uri(), text).isBetween(200, 206);
            return text;
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
