package vn.motcua.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** A question whose answer says whether a process may be used. */
@FunctionalInterface
interface Readiness {
    Duration LIMIT_OF_AN_ANSWER = Duration.ofSeconds(2);

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
        var check = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return () -> {
            try {
                // Asked twenty times a second while this process is young itself: java.net.http costs it twice the
                // processor.
                var connection = (HttpURLConnection) check.toURL().openConnection(Proxy.NO_PROXY);
                connection.setInstanceFollowRedirects(false);
                connection.setConnectTimeout((int) LIMIT_OF_AN_ANSWER.toMillis());
                connection.setReadTimeout((int) LIMIT_OF_AN_ANSWER.toMillis());
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        };
    }
}
