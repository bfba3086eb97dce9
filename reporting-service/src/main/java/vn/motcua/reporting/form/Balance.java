package vn.motcua.reporting.form;

import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.motcua.figure.Ledger;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/** Lets no form leave whose numbers contradict each other. */
final class Balance {
    private static final Logger LOG = Logger.getLogger(Balance.class);
    private static final Ledger NOTHING = new Ledger(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private Balance() {}

    /**
     * The ledger of a row, which holds 3 = 4 + 5 + 6 + taken over = 7 + 11, 7 = 8 + 9 + 10 and 11 = 12 + 13 by itself.
     *
     * @param row what the problem calls it
     */
    static Ledger row(String row, Supplier<Ledger> ledger) {
        try {
            return ledger.get();
        } catch (IllegalStateException e) {
            throw refused(row + ": " + e.getMessage());
        }
    }

    /** Refuses rows that do not sum to the total, which is counted apart from them. */
    static void sum(List<Ledger> rows, Ledger total) {
        var sum = rows.stream().reduce(NOTHING, Ledger::plus);
        if (!sum.equals(total)) {
            throw refused("total: " + total + " (expected: the sum of the rows, " + sum + ")");
        }
    }

    private static ProblemException refused(String detail) {
        LOG.errorf("A form does not balance, so it was not sent. detail=%s", detail);
        return new ProblemException(ReportingProblem.UNBALANCED_REPORT, detail);
    }
}
