package vn.motcua.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.motcua.event.DossierEvent;
import vn.motcua.wire.EventJson;

/** The services under test over HTTP, with one connection each kept open. */
final class Services {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI intake;
    private final URI kpi;

    Services(URI intake, URI kpi) {
        this.intake = intake;
        this.kpi = kpi;
    }

    void register(Country country) {
        var units = MAPPER.createArrayNode();
        for (var unit : country.units()) {
            var node = units.addObject()
                    .put("code", unit.code())
                    .put("nameVi", "Đơn vị " + unit.code())
                    .put("level", unit.isProvince() ? "PROVINCE" : "COMMUNE")
                    .put("validFrom", "2015-01-01");
            if (!unit.isProvince()) {
                node.put("parent", unit.parent());
            }
        }
        post(kpi.resolve("/v1/units"), "application/json", BodyPublishers.ofString(units.toString()));
    }

    /** One request, however many events; returns when all are acknowledged. */
    void send(Work work) {
        Iterable<byte[]> lines = () -> work.events().map(Services::line).iterator();
        post(intake.resolve("/v1/events"), "application/x-ndjson", BodyPublishers.ofByteArrays(lines));
    }

    /** How many events kpi-service has folded since it started. */
    long folded() {
        return new String(get("/q/metrics"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("motcua_fold_events_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    byte[] get(String path) {
        return send(HttpRequest.newBuilder(kpi.resolve(path)).GET());
    }

    private void post(URI address, String contentType, BodyPublisher body) {
        var answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .POST(body));
        var rejected = json(answer).path("rejected");
        if (!rejected.isEmpty()) {
            throw new IllegalStateException(address + " rejected " + rejected.size() + ", first: " + rejected.get(0));
        }
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer; is the stack up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode json(byte[] answer) {
        try {
            return MAPPER.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer is no JSON", e);
        }
    }

    private static byte[] line(DossierEvent event) {
        var json = EventJson.write(event);
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
