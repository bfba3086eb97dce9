package vn.motcua.simulator.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.wire.EventJson;

/** The three services behind one port: they take whatever is sent, and tell the figures they were given. */
public final class FakeServices implements AutoCloseable {
    private final HttpServer server;
    private final Map<FigureKey, Rate> figures;

    public final Deque<CannedAnswer> intakeAnswers = new ConcurrentLinkedDeque<>();
    public final List<List<DossierEvent>> bodies = new ArrayList<>();
    public final List<String> registered = new ArrayList<>();

    /** An answer that intake gives instead of its own; status 0 drops the connection. */
    public record CannedAnswer(int status, String body) {}

    public FakeServices(Map<FigureKey, Rate> figures) throws IOException {
        this.figures = figures;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/units", this::register);
        server.createContext("/v1/procedures", this::register);
        server.createContext("/v1/events", this::events);
        server.createContext("/v1/observations", this::observations);
        server.start();
    }

    public Services services() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new Services(address, address, address);
    }

    private void register(HttpExchange exchange) throws IOException {
        var body = Json.read(exchange.getRequestBody().readAllBytes());
        body.forEach(item -> registered.add(item.path("code").asText()));
        answer(exchange, 200, "{\"accepted\":" + body.size() + ",\"rejected\":[]}");
    }

    private void events(HttpExchange exchange) throws IOException {
        var lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var canned = intakeAnswers.poll();
        if (canned != null && canned.status() == 0) {
            exchange.close();
            return;
        }
        if (canned != null) {
            answer(exchange, canned.status(), canned.body());
            return;
        }
        bodies.add(lines.stream().map(FakeServices::event).toList());
        answer(exchange, 202, "{\"accepted\":" + lines.size() + ",\"rejected\":[]}");
    }

    private static DossierEvent event(String line) {
        try {
            return EventJson.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void observations(HttpExchange exchange) throws IOException {
        var query = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var byLevel = query.containsKey("breakdown");
        var rows = figures.entrySet().stream()
                .filter(figure -> figure.getKey().unit().value().equals(query.get("unit")))
                .filter(figure -> byLevel == (figure.getKey().level() != null))
                .map(figure -> row(figure.getKey(), figure.getValue()))
                .toList();
        if (rows.isEmpty()) {
            answer(exchange, 404, "{\"title\":\"Unknown unit\",\"detail\":\"unit: " + query.get("unit") + "\"}");
            return;
        }
        // Two pages, so that the reader has to turn one.
        var half = rows.size() / 2;
        var page = query.containsKey("cursor") ? rows.subList(half, rows.size()) : rows.subList(0, half);
        var next = query.containsKey("cursor") ? "null" : "\"page 2\"";
        answer(exchange, 200, "{\"observations\":[" + String.join(",", page) + "],\"next\":" + next + "}");
    }

    private static String row(FigureKey key, Rate rate) {
        return "{\"indicator\":\"%s\",\"unit\":\"%s\",\"level\":%s,\"numerator\":%d,\"denominator\":%d,\"percent\":%s,\"reason\":%s}"
                .formatted(
                        key.indicator().code(),
                        key.unit(),
                        quoted(key.level()),
                        rate.numerator(),
                        rate.denominator(),
                        rate.percent().map(Object::toString).orElse("null"),
                        quoted(rate.nullReason().orElse(null)));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (status == 503) {
            exchange.getResponseHeaders().add("Retry-After", "0");
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
