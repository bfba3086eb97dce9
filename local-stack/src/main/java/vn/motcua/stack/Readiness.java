package vn.motcua.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A question whose answer says whether a process may be used. */
@FunctionalInterface
interface Readiness {
    boolean isReached();

    /** Someone listens on the port of this machine. */
    static Readiness ofPort(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The health check of a Quarkus service says UP. */
    static Readiness ofService(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        return () -> {
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
