package vn.motcua.intake.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import vn.motcua.intake.receipt.Receipt;
import vn.motcua.problem.Problem;

/** Answers with a receipt, then reads what is left of the body, so that a client that is still sending gets to see it. */
final class Answer implements StreamingOutput {
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Receipt receipt;
    private final InputStream body;
    private final HttpServerRequest request;
    private final Duration drain;

    private Answer(Receipt receipt, InputStream body, HttpServerRequest request, Duration drain) {
        this.receipt = receipt;
        this.body = body;
        this.request = request;
        this.drain = drain;
    }

    static Response of(Receipt receipt, InputStream body, HttpServerRequest request, Duration drain) {
        var status = receipt.status();
        var response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, status < 400 ? ContentType.JSON : Problem.MEDIA_TYPE);
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.entity(new Answer(receipt, body, request, drain)).build();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (receipt;
                out) {
            receipt.writeTo(out);
        }
        drain();
    }

    /** Closing at once would reset the connection, and the client would lose the answer. */
    private void drain() {
        var end = System.nanoTime() + drain.toNanos();
        var ignored = new byte[16 * 1024];
        try {
            while (body.read(ignored) >= 0) {
                if (System.nanoTime() > end) {
                    request.connection().close();
                    return;
                }
            }
        } catch (IOException e) {
            request.connection().close();
        }
    }
}
