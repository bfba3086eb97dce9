package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.question.Question;
import vn.motcua.question.QuestionProblem;
import vn.motcua.question.Tree;
import vn.motcua.reporting.ReportingProblem;

/** Compares a list in one transaction that sees one state of our figures, keeps nothing and is always rolled back. */
@ApplicationScoped
class Reconciler {
    // A large list is sorted and joined in memory: at most two at once, so this is little.
    private static final List<String> SETTINGS = List.of(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "SET LOCAL statement_timeout = '120s'",
            "SET LOCAL work_mem = '64MB'",
            "SET LOCAL jit = off");

    private final Pool pool;
    private final Clock clock;
    private final Semaphore places = new Semaphore(Limits.AT_ONCE);

    Reconciler(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What is sent back. */
    sealed interface Answer {
        /** A record that is written as JSON. */
        record Json(Object answer) implements Answer {}

        /** Whoever sends it closes it. */
        record Csv(NamelessFile lines) implements Answer {}
    }

    /** Reads a list, as the header line says of dossiers or of figures, and compares it. */
    Answer compare(NamelessFile list, Wanted wanted, Question question, boolean asCsv) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ReportingProblem.RECONCILIATIONS_BUSY, Limits.AT_ONCE + " lists are compared at once already");
        }
        try {
            return inTransaction(list, wanted, question, asCsv);
        } finally {
            places.release();
        }
    }

    private Answer inTransaction(NamelessFile list, Wanted wanted, Question question, boolean asCsv)
            throws IOException {
        var connection = pool.getConnectionAndAwait();
        try {
            var transaction = connection.beginAndAwait();
            try {
                SETTINGS.forEach(setting -> connection.query(setting).executeAndAwait());
                return compared(connection, list, wanted, question, asCsv);
            } finally {
                transaction.rollbackAndAwait();
            }
        } finally {
            connection.closeAndAwait();
        }
    }

    private Answer compared(
            SqlConnection connection, NamelessFile list, Wanted wanted, Question question, boolean asCsv)
            throws IOException {
        var register = new Register(connection);
        var today = VietnamTime.dayOf(clock.instant());
        var days = question.span(register.campaign(question.plan()), today).period();
        var tree = Tree.named(question.tree());
        var sheet = Sheet.of(list.read());
        var columns = Columns.of(
                sheet.next()
                        .orElseThrow(() -> new ProblemException(
                                ReportingProblem.UNREADABLE_LIST,
                                "no header line (expected: one that names the columns)")),
                wanted.maps());
        if (columns.areOfDossiers()) {
            var asked = new Asked(unit(wanted, register), days, tree, today);
            var figures = figures(question, columns, register);
            var dossiers = new DossierLists(connection, sheet, columns, register.units(), asked, figures);
            return asCsv
                    ? new Answer.Csv(dossiers.lines(wanted.withByteOrderMark()))
                    : new Answer.Json(dossiers.answer(wanted.rowsOfACause()));
        }
        refuseUnit(wanted);
        var figures = new FigureLists(
                sheet, columns, register.units(), register.indicators().keySet());
        var shown = asCsv ? Limits.MOST_ROWS : wanted.rowsOfACause();
        var answer = figures.answer(connection, days, tree, today, shown);
        return asCsv ? new Answer.Csv(FigureLists.lines(answer, wanted.withByteOrderMark())) : new Answer.Json(answer);
    }

    private static String unit(Wanted wanted, Register register) {
        var name = wanted.unitName();
        if (name == null) {
            throw new ProblemException(
                    QuestionProblem.MISSING_PARAMETER, "no unit (expected: the one whose dossiers are listed)", "unit");
        }
        var unit = register.units().get(name);
        if (unit == null) {
            throw QuestionProblem.UNKNOWN_UNIT.refused("unit", name, "a unit that is registered");
        }
        return unit;
    }

    private static void refuseUnit(Wanted wanted) {
        var name = wanted.unitName();
        if (name != null) {
            throw QuestionProblem.CONFLICTING_PARAMETERS.refused(
                    "unit", name, "no unit beside figures, which name one in each row");
        }
    }

    /** Without an indicator only the counts of dossiers are compared: most lists lack what some indicators need. */
    private static List<CountedFigure> figures(Question question, Columns columns, Register register) {
        var catalogue = register.indicators();
        var indicators = question.indicator().isEmpty()
                ? List.<String>of()
                : question.indicators(List.copyOf(catalogue.keySet()));
        return new CountedFigures(columns, register.unitColumns()).of(indicators, catalogue);
    }
}
