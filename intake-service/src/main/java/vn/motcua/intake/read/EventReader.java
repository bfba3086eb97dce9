package vn.motcua.intake.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out what a body holds, one by one. */
public interface EventReader {
    /**
     * What comes next, or null at the end; nothing comes after {@link Found.Stopped}.
     *
     * @throws IOException if the client went away
     */
    @Nullable
    Found next() throws IOException;
}
