package vn.motcua.intake.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.HttpProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemPage;
import vn.motcua.problem.ProblemType;

/** Shows this service's problem types. */
@Singleton
final class IntakePage implements ProblemPage {
    @Override
    public List<ProblemType> own() {
        return List.of(IntakeProblem.values());
    }

    /** A body that cannot be read: the client went away. */
    @Override
    public Optional<Problem> behind(Throwable failure) {
        return failure instanceof IOException
                ? Optional.of(Problem.of(HttpProblem.BAD_REQUEST, "the body ended before its end"))
                : Optional.empty();
    }
}
