package vn.motcua.reporting.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Copies a body while it is written, as long as it is not too long. */
public final class BodyCopy implements AutoCloseable {
    private final Consumer<byte[]> whole;
    private final Runnable over;
    private final int most;
    private @Nullable ByteArrayOutputStream copied = new ByteArrayOutputStream();

    BodyCopy(Consumer<byte[]> whole, Runnable over, int most) {
        this.whole = whole;
        this.over = over;
        this.most = most;
    }

    /** One that keeps nothing. */
    static BodyCopy none() {
        return new BodyCopy(body -> {}, () -> {}, 0);
    }

    /** What is written to this goes out, too. */
    public OutputStream beside(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] some, int offset, int length) throws IOException {
                out.write(some, offset, length);
                add(some, offset, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    private void add(byte[] some, int offset, int length) {
        if (copied != null && copied.size() + length > most) {
            close();
        }
        if (copied != null) {
            copied.write(some, offset, length);
        }
    }

    /** The body is out to its end; without this nothing of it is kept. */
    public void complete() {
        if (copied != null && copied.size() > 0) {
            whole.accept(copied.toByteArray());
        }
    }

    /** Lets the copy go, so that another one may grow; once it has grown too long, at once. */
    @Override
    public void close() {
        if (copied != null) {
            copied = null;
            over.run();
        }
    }
}
