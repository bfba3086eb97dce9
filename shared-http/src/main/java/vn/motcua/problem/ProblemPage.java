package vn.motcua.problem;

import java.util.List;
import java.util.Optional;

/** What is special about the problems of one service; each service has one bean of this kind. */
public interface ProblemPage {
    /** The service's own types; one with the name of an {@link HttpProblem} stands in for it. */
    List<ProblemType> own();

    /** What an uncaught failure means, if it is not a fault of the service itself. */
    default Optional<Problem> behind(Throwable failure) {
        return Optional.empty();
    }
}
