package vn.motcua.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void serviceThatAnswersIsReady() throws IOException {
        assertThat(answering(200, "{\"status\":\"UP\"}")).isTrue();
    }

    @Test
    void serviceThatSaysWhyItIsDownIsNotReady() throws IOException {
        assertThat(answering(503, "{\"status\":\"DOWN\"}")).isFalse();
    }

    @Test
    void anotherPageIsNoAnswer() throws IOException {
        assertThat(answering(302, "elsewhere")).isFalse();
    }

    @Test
    void nobodyIsNotReady() {
        assertThat(Readiness.ofService(Ports.free()).isReached()).isFalse();
    }

    /** Whether a service is ready whose health check answers so; elsewhere all is well. */
    private static boolean answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            var asked = exchange.getRequestURI().getPath().equals("/q/health/ready");
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            var content = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(asked ? status : 200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        try {
            return Readiness.ofService(server.getAddress().getPort()).isReached();
        } finally {
            server.stop(0);
        }
    }
}
