package vn.motcua.intake.read;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.problem.Problem;

/** What stands at one index of a body. */
public sealed interface Found {
    record Event(DossierEvent event) implements Found {}

    /**
     * An event that is refused, after which reading goes on.
     *
     * @param id as the sender wrote it, or null if it cannot be made out
     */
    record Refused(@Nullable String id, Problem problem) implements Found {}

    /** The reason why nothing can be read from here on. */
    record Stopped(Problem problem) implements Found {}
}
