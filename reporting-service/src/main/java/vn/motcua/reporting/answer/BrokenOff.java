package vn.motcua.reporting.answer;

import io.vertx.core.http.HttpServerRequest;

/** How a body ends that cannot be finished: visibly, by a broken connection. */
public final class BrokenOff {
    private BrokenOff() {}

    /**
     * Breaks the connection if a part of the body is out already, for threads that may wait.
     *
     * <p>Returns when it is broken: what the framework writes about the failure would otherwise follow as the rest of the
     * body, in chunks that end as they should.
     */
    public static void endOf(HttpServerRequest exchange) {
        if (exchange.response().headWritten()) {
            exchange.connection()
                    .close()
                    // It may be broken already, by the client.
                    .otherwiseEmpty()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
