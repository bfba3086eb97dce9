package vn.motcua.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers the bytes that a parser has just read, so that one element of a batch can be taken as it was sent. */
final class Tape extends FilterInputStream {
    private final long bodyLimit;
    private final int elementLimit;
    private byte[] kept = new byte[16 * 1024];
    private long keptFrom;
    private int keptLength;
    private long read;

    Tape(InputStream in, long bodyLimit, int elementLimit) {
        super(in);
        this.bodyLimit = bodyLimit;
        this.elementLimit = elementLimit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = in.read(bytes, offset, length);
        if (count > 0) {
            read += count;
            if (read > bodyLimit) {
                throw new LimitPassed();
            }
            keep(bytes, offset, count);
        }
        return count;
    }

    /** Forgets what lies before this place of the body. */
    void forgetBefore(long place) {
        var gone = Math.clamp(place - keptFrom, 0, keptLength);
        System.arraycopy(kept, gone, kept, 0, keptLength - gone);
        keptLength -= gone;
        keptFrom += gone;
    }

    /** The bytes between two places, or null if there are more than an element may have. */
    byte @Nullable [] slice(long from, long to) {
        if (from < keptFrom || to - from > elementLimit) {
            return null;
        }
        return Arrays.copyOfRange(kept, (int) (from - keptFrom), (int) (to - keptFrom));
    }

    private void keep(byte[] bytes, int offset, int count) {
        // An element that is too large is not kept: its slice will be null.
        if (keptLength > elementLimit + count) {
            keptFrom += keptLength;
            keptLength = 0;
        }
        if (keptLength + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, keptLength + count));
        }
        System.arraycopy(bytes, offset, kept, keptLength, count);
        keptLength += count;
    }

    /** Says that the body is longer than it may be. */
    static final class LimitPassed extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
