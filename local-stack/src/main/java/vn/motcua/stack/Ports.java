package vn.motcua.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The TCP ports of this machine's loopback address. */
public final class Ports {
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /**
     * Below the range from which the system gives ports to outgoing connections: a server that is restarted finds its port
     * still free.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST - LOWEST));

    private Ports() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** One that nobody listens on now, and that this process was not given before: it may be meant for a server yet to start. */
    public static int free() {
        for (var attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            var port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), HIGHEST - LOWEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackFailure("no free port between " + LOWEST + " and " + HIGHEST);
    }
}
