package vn.motcua.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;

/** A question whose answer says whether a process may be used. */
@FunctionalInterface
interface Readiness {
    int LIMIT_MILLIS = 2_000;

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
                // Asked twenty times a second by a process that is young itself: this client costs it least.
                var connection = (HttpURLConnection) check.toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(LIMIT_MILLIS);
                connection.setReadTimeout(LIMIT_MILLIS);
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
