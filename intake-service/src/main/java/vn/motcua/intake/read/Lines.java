package vn.motcua.intake.read;

import static vn.motcua.intake.IntakeProblem.EVENT_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;

/** A stream of structured events, one a line, of any length, read through one buffer. */
public final class Lines implements EventReader {
    private final InputStream body;
    private final int limit;
    private final byte[] buffer;
    private int start;
    private int end;
    private boolean started;
    private boolean tooLong;
    private boolean found;

    /**
     * A stream that lets go of what was read.
     *
     * @param limit bytes of a line, without its end
     */
    public Lines(InputStream body, int limit) {
        this.body = body;
        this.limit = limit;
        // A carriage return and one byte more, by which a line is known to be too long.
        this.buffer = new byte[limit + 2];
    }

    @Override
    public @Nullable Found next() throws IOException {
        for (var line = nextLine(); line != null; line = nextLine()) {
            if (tooLong || line.length > limit) {
                tooLong = false;
                found = true;
                return new Found.Refused(
                        null, Problem.of(EVENT_TOO_LARGE, "line too long (expected: at most " + limit + " bytes)"));
            }
            if (!Body.isBlank(line)) {
                found = true;
                return OneEvent.structured(line);
            }
        }
        if (found) {
            return null;
        }
        found = true;
        return Body.EMPTY;
    }

    /** The bytes up to the next line feed, or what is left of them if the line was too long. */
    private byte @Nullable [] nextLine() throws IOException {
        var searched = start;
        while (true) {
            for (var at = searched; at < end; at++) {
                if (buffer[at] == '\n') {
                    return take(at, at + 1);
                }
            }
            searched = makeRoom();
            var count = fill();
            if (count < 0) {
                return end > start || tooLong ? take(end, end) : null;
            }
        }
    }

    private byte[] take(int lineEnd, int next) {
        var withoutReturn = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        var line = Arrays.copyOfRange(buffer, start, withoutReturn);
        start = next;
        return line;
    }

    /** Moves the unfinished line to the front, or lets go of it if it fills the buffer; the place up to which was searched. */
    private int makeRoom() {
        if (end - start == buffer.length) {
            tooLong = true;
            start = 0;
            end = 0;
            return 0;
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        return end;
    }

    private int fill() throws IOException {
        if (!started) {
            started = true;
            var first = Body.withoutByteOrderMark(body).readNBytes(3);
            System.arraycopy(first, 0, buffer, end, first.length);
            end += first.length;
            return first.length == 0 ? -1 : first.length;
        }
        var count = body.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count;
    }
}
