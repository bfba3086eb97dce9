package vn.motcua.intake.read;

import static vn.motcua.intake.IntakeProblem.BODY_TOO_LARGE;
import static vn.motcua.intake.IntakeProblem.EMPTY_BODY;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import vn.motcua.problem.Problem;

/** Takes bytes of a body without trusting its length. */
final class Body {
    static final Found.Stopped EMPTY =
            new Found.Stopped(Problem.of(EMPTY_BODY, "0 bytes (expected: an event as in GET /v1/event-types)"));

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Body() {}

    static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
        var start = pushback.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            pushback.unread(start);
        }
        return pushback;
    }

    static Found.Stopped tooLarge(long limit) {
        return new Found.Stopped(Problem.of(BODY_TOO_LARGE, "expected: at most " + limit + " bytes"));
    }

    static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
