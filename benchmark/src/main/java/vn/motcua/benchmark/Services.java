package vn.motcua.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;

/** The services under test over HTTP, with one connection each kept open. */
record Services(URI intake, URI kpi, URI reporting) {
    /** The plan whose targets the weekly sheet judges by. */
    static final String PLAN = "bench";

    private static final int PLAN_DAYS = 59;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
        post(Service.KPI, "/v1/units", units);
        var procedures = MAPPER.createArrayNode();
        for (var number = 0; number < Country.PROCEDURES; number++) {
            procedures
                    .addObject()
                    .put("code", Country.procedure(number))
                    .put("nameVi", "Thủ tục " + number)
                    .put("field", "Lĩnh vực " + number % Country.FIELDS)
                    .put("feeBearing", true)
                    .put("owesResult", true);
        }
        post(Service.KPI, "/v1/procedures", procedures);
    }

    /** Makes a plan with targets, as a sheet needs them. */
    void plan(String code, LocalDate until) {
        var path = "/v1/plans/" + code;
        var plan = MAPPER.createObjectNode()
                .put("nameVi", "Kế hoạch đo tốc độ")
                .put("from", until.minusDays(PLAN_DAYS).toString())
                .put("to", until.toString());
        var targets = MAPPER.createObjectNode().put("by", "benchmark").put("reason", "a sheet judges by targets");
        var list = targets.putArray("targets");
        for (var indicator : List.of("online-resolution", "online-payment", "digitisation")) {
            list.addObject().put("indicator", indicator).put("percent", 60);
        }
        put(path, plan);
        put(path + "/targets", targets);
    }

    /** A unit more, which nobody else sends for. */
    void registerUnit(String code) {
        var units = MAPPER.createArrayNode();
        units.addObject()
                .put("code", code)
                .put("nameVi", "Đơn vị " + code)
                .put("level", "PROVINCE")
                .put("validFrom", "2015-01-01");
        post(Service.KPI, "/v1/units", units);
    }

    /** Begins to fold the log anew beside what stands. */
    void startRebuild() {
        send(
                request(Service.KPI, "/v1/rebuilds?apply=false").POST(BodyPublishers.noBody()),
                BodyHandlers.discarding(),
                202);
    }

    /** How far the last rebuild is. */
    JsonNode rebuild() {
        return json(send(request(Service.KPI, "/v1/rebuilds/current"), BodyHandlers.ofByteArray(), 200)
                .body());
    }

    /** The body as it comes. */
    InputStream stream(Service service, String path, String accept) {
        return send(request(service, path).header("Accept", accept), BodyHandlers.ofInputStream(), 200)
                .body();
    }

    private void post(Service service, String path, JsonNode body) {
        var request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        var rejected =
                json(send(request, BodyHandlers.ofByteArray(), 200).body()).path("rejected");
        if (!rejected.isEmpty()) {
            throw new IllegalStateException(path + " rejected " + rejected.size() + ", first: " + rejected.get(0));
        }
    }

    private void put(String path, JsonNode body) {
        var request = request(Service.KPI, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()));
        send(request, BodyHandlers.discarding(), 200);
    }

    private HttpRequest.Builder request(Service service, String path) {
        var address = switch (service) {
            case INTAKE -> intake;
            case KPI -> kpi;
            case REPORTING -> reporting;
        };
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body, int expected) {
        try {
            var response = HTTP.send(request.build(), body);
            if (response.statusCode() != expected) {
                throw new IllegalStateException(
                        response.uri() + " answered " + response.statusCode() + " (expected: " + expected + ")");
            }
            return response;
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
}
