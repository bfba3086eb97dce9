package vn.motcua.benchmark;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

/** One line on the terminal that tells how far a long piece of work is. */
final class Progress {
    private static final long BETWEEN_NANOS = 500_000_000;

    private final String what;
    private final long expected;
    private final boolean seen = isTerminal();
    private long shownAt = System.nanoTime();

    /** With 0 for an end that is not known. */
    Progress(String what, long expected) {
        this.what = what;
        this.expected = expected;
    }

    void show(long done) {
        if (!seen || System.nanoTime() - shownAt < BETWEEN_NANOS) {
            return;
        }
        shownAt = System.nanoTime();
        System.err.printf(Locale.ROOT, "\r\033[K%s: %,d", what, done);
        if (expected > 0) {
            System.err.printf(Locale.ROOT, " of %,d", expected);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    void end() {
        if (seen) {
            System.err.print("\r\033[K");
        }
    }
}
