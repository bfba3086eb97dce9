package vn.motcua.stack;

import java.io.IOException;

/** Signals to processes by name, which Java itself offers for TERM and KILL only. */
final class Signals {
    private Signals() {}

    /** Through the shell, whose kill is built in: a small machine may have no kill program. A process that is gone is fine. */
    static void send(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackFailure("pid " + pid + " cannot be sent " + signal + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
