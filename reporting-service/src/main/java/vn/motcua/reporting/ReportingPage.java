package vn.motcua.reporting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemPage;
import vn.motcua.problem.ProblemType;
import vn.motcua.problem.database.DatabaseAway;
import vn.motcua.question.QuestionProblem;

/** Shows this service's problem types. */
@Singleton
final class ReportingPage implements ProblemPage {
    @Override
    public List<ProblemType> own() {
        return Stream.<ProblemType>concat(Stream.of(QuestionProblem.values()), Stream.of(ReportingProblem.values()))
                .toList();
    }

    @Override
    public Optional<Problem> behind(Throwable failure) {
        return DatabaseAway.isBehind(failure)
                ? Optional.of(Problem.of(ReportingProblem.DATABASE_UNAVAILABLE, "PostgreSQL does not answer"))
                : Optional.empty();
    }
}
