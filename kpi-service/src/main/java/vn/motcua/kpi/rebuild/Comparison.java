package vn.motcua.kpi.rebuild;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import vn.motcua.kpi.check.Differences;

/** Holds the rebuilt tables against the live ones, inside a transaction that keeps the live fold waiting. */
final class Comparison {
    private static final String DOSSIERS = "SELECT count(*) FROM kpi_rebuild.dossier";
    private static final String CELLS =
            "SELECT count(*) FROM (SELECT FROM kpi_rebuild.tally GROUP BY unit, day, procedure) AS cell";
    private static final String HELD = "SELECT count(*) FROM kpi_rebuild.quarantine WHERE released_at IS NULL";

    private final SqlConnection transaction;
    private final Differences differences = new Differences();

    private Comparison(SqlConnection transaction) {
        this.transaction = transaction;
    }

    static Comparison of(SqlConnection transaction) {
        var comparison = new Comparison(transaction);
        comparison.compare();
        return comparison;
    }

    private void compare() {
        transaction.query(RebuildSql.DIFFERENT_TALLIES).executeAndAwait();
        differences.addAll(transaction.query(RebuildSql.TALLIES).executeAndAwait());
        differences.addAll(transaction.query(RebuildSql.UNIT_TALLIES).executeAndAwait());
        transaction.query(RebuildSql.DIFFERENT_DOSSIERS).executeAndAwait();
        differences.addAll(transaction.query(RebuildSql.DOSSIERS).executeAndAwait());
        transaction.query(RebuildSql.DIFFERENT_RECORDS).executeAndAwait();
        differences.addAll(transaction.query(RebuildSql.RECORDS).executeAndAwait());
    }

    boolean foundSome() {
        return differences.count() > 0;
    }

    /** Writes what differs; all cells that change get the same next revision. */
    void mend() {
        var revision = Tuple.of(count(RebuildSql.NEXT_REVISION));
        transaction.preparedQuery(RebuildSql.KEEP_BEFORE).executeAndAwait(revision);
        RebuildSql.MEND_DOSSIERS.forEach(sql -> transaction.query(sql).executeAndAwait());
        RebuildSql.MEND_RECORDS.forEach(sql -> transaction.query(sql).executeAndAwait());
        var counts = differences.counts();
        if (counts.containsKey("tally") || counts.containsKey("unit_tally")) {
            transaction.preparedQuery(RebuildSql.MEND_TALLIES).executeAndAwait(revision);
            transaction.preparedQuery(RebuildSql.MEND_UNIT_TALLIES).executeAndAwait(revision);
            transaction.preparedQuery(RebuildSql.TOUCH_DAYS).executeAndAwait(revision);
        }
    }

    RebuildResult result(boolean apply) {
        return RebuildResult.of(differences, apply, count(DOSSIERS), count(CELLS), count(HELD));
    }

    private long count(String sql) {
        return transaction.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
