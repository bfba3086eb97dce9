package vn.motcua.intake.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.Problem;

/** A body that holds one event at the most. */
public final class Once implements EventReader {
    private final Reading reading;
    private boolean read;

    Once(Reading reading) {
        this.reading = reading;
    }

    /** A body that is not even looked at. */
    public static EventReader refused(Problem problem) {
        return new Once(() -> new Found.Stopped(problem));
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        return reading.read();
    }

    interface Reading {
        Found read() throws IOException;
    }
}
