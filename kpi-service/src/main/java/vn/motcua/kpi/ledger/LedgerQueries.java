package vn.motcua.kpi.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.figure.Ledger;
import vn.motcua.figure.Period;

/** Asks the sums of stock flows of schema {@code kpi_v1}. */
@ApplicationScoped
class LedgerQueries {
    private static final String LEDGER = "SELECT * FROM kpi_v1.ledger(ARRAY[$1], $2, $3)";

    private final Pool pool;

    LedgerQueries(Pool pool) {
        this.pool = pool;
    }

    /**
     * The ledger of a unit with all units below it, on the tree of each day.
     *
     * @param unit its code
     */
    Uni<Ledger> ledgerOf(String unit, Period period) {
        return pool.preparedQuery(LEDGER)
                .execute(Tuple.of(unit, period.from(), period.to()))
                .map(rows -> ledger(rows.iterator().next()));
    }

    private static Ledger ledger(Row row) {
        return new Ledger(
                row.getLong("received_online"),
                row.getLong("received_otherwise"),
                row.getLong("carried_over"),
                row.getLong("taken_over"),
                row.getLong("resolved_early"),
                row.getLong("resolved_on_due_day"),
                row.getLong("resolved_late"),
                row.getLong("open"),
                row.getLong("overdue"));
    }
}
