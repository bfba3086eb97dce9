package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import vn.motcua.figure.Period;
import vn.motcua.question.Tree;

/**
 * Whose dossiers are compared, and of which days.
 *
 * @param unit code of the unit, which stands for all below it
 * @param today whose tree is the current one
 */
record Asked(String unit, Period period, Tree tree, LocalDate today) {

    /** Unit, first and last day, tree and today, as {@code kpi_v1.place} takes them. */
    Tuple tuple() {
        return Tuple.of(unit, period.from(), period.to(), tree.word(), today);
    }
}
