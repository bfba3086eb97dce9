package vn.motcua.stack;

/** A reason why the stack or one of its parts does not run, worded for the person who started it. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
