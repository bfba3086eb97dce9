package vn.motcua.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection that speaks just enough HTTP/1.1: a light client leaves the processors to who is measured. */
final class Connection implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int NOT_TOLD = -1;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing answers on port " + port, e);
        }
    }

    /**
     * What came back.
     *
     * @param tag the entity tag, or empty
     */
    record Answer(int status, String tag, String body) {
        Answer expect(int... wanted) {
            for (var status : wanted) {
                if (status == this.status) {
                    return this;
                }
            }
            throw new IllegalStateException("answered " + status + ": " + body);
        }
    }

    /** The bytes of a POST. */
    static byte[] post(String path, String contentType, byte[] body) {
        var head = postHead(path, contentType, body.length);
        var request = new ByteArrayOutputStream(head.length + body.length);
        request.writeBytes(head);
        request.writeBytes(body);
        return request.toByteArray();
    }

    static byte[] postHead(String path, String contentType, long length) {
        return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + length + "\r\n\r\n");
    }

    /**
     * The bytes of a GET.
     *
     * @param header one more header with its line end, or nothing
     */
    static byte[] get(String path, String header) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
    }

    Answer exchange(byte[] request) {
        return exchange(new byte[][] {request});
    }

    /** One request in pieces. */
    Answer exchange(byte[][] request) {
        try {
            for (var piece : request) {
                out.write(piece);
            }
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("the connection broke", e);
        }
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = NOT_TOLD;
        var chunked = false;
        var tag = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            if (lower.startsWith("etag:")) {
                tag = header.substring("etag:".length()).strip();
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            return new Answer(status, tag, chunks());
        }
        return new Answer(status, tag, length <= 0 ? "" : text(exactly(length)));
    }

    private String chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toString(StandardCharsets.UTF_8);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("the answer broke off");
        }
        return read;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer broke off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
