package vn.motcua.simulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One service over HTTP: asks again while it is away, gives up with a message that says what to do. */
final class Service {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final URI address;
    private final HttpClient http;
    private final Patience patience;
    private final Listener listener;
    private final Stop stop;
    private boolean wasThere;

    Service(String name, URI address, Line line) {
        this.name = name;
        this.address = address;
        http = line.http();
        patience = line.patience();
        listener = line.listener();
        stop = line.stop();
    }

    /** What all services of a run share. */
    record Line(HttpClient http, Patience patience, Listener listener, Stop stop) {}

    Answer post(String path, String contentType, byte[] body) {
        return answer(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer get(String path) {
        return answer(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/+$", "") + path))
                .header("Accept", "application/json, application/problem+json")
                .timeout(patience.forAnswer());
    }

    /** Sending again is harmless: whatever arrives twice counts once. */
    private Answer answer(HttpRequest.Builder request) {
        var start = patience.startOfWait();
        while (true) {
            stop.check();
            var response = tryOnce(request.build(), start);
            if (response != null && response.statusCode() != 503) {
                return new Answer(name, response.statusCode(), Answer.json(response.body()));
            }
            if (response != null) {
                var why = "answers 503: " + Answer.problem(Answer.json(response.body()));
                await(why, pause(response), start);
            }
        }
    }

    private @Nullable HttpResponse<byte[]> tryOnce(HttpRequest request, Instant start) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            wasThere = true;
            return response;
        } catch (ConnectException e) {
            if (!wasThere) {
                throw new SimulationFailure("Nothing answers at " + address + " (" + name
                        + "). Start it with ./motcua up, or name another address.");
            }
            await("does not answer", USUAL_PAUSE, start);
            return null;
        } catch (IOException e) {
            await("broke off: " + e, USUAL_PAUSE, start);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void await(String why, Duration pause, Instant start) {
        if (patience.overSince(start, patience.forService())) {
            throw new SimulationFailure(name + " at " + address + " " + why + ". Gave up after "
                    + patience.forService().toSeconds() + " s; what it acknowledged is safe, run the same again.");
        }
        listener.waiting(name, why, pause);
        stop.pause(pause);
    }

    private static Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) <= 0)
                .orElse(USUAL_PAUSE);
    }

    /** What a service said, other than that it is away. */
    record Answer(String service, int status, JsonNode body) {
        static JsonNode json(byte[] body) {
            return Json.read(body);
        }

        SimulationFailure failure(String what) {
            return new SimulationFailure(service + " refused " + what + ": " + status + ", " + problem(body));
        }

        static String problem(JsonNode body) {
            var title = body.path("title").asText("");
            var detail = body.path("detail").asText("");
            if (title.isEmpty() && detail.isEmpty()) {
                return body.isMissingNode() ? "no reason given" : body.toString();
            }
            return title.isEmpty() || detail.isEmpty() ? title + detail : title + ": " + detail;
        }
    }
}
