package vn.motcua.kpi.check;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.store.FoldTuples;
import vn.motcua.problem.ProblemException;

/** Recounts every tally from the dossiers of one snapshot. */
@ApplicationScoped
class Check {
    private static final Logger LOG = Logger.getLogger(Check.class);
    // About 20 MB at once, whatever the number of dossiers.
    private static final int AT_ONCE = 10_000;
    private static final int BETWEEN_WORDS = 50 * AT_ONCE;

    private final Pool pool;
    private final Clock clock;

    Check(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Goes on to its end, and ends its transaction, even if nobody waits for the report any more. */
    Uni<CheckReport> run() {
        return pool.withTransaction(transaction -> Uni.createFrom()
                .item(() -> report(transaction))
                // Counting takes seconds: not on the thread that serves connections.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private CheckReport report(SqlConnection transaction) {
        var startedAt = clock.instant();
        transaction.query(CheckSql.SNAPSHOT).executeAndAwait();
        if (!first(transaction, CheckSql.ALONE).getBoolean(0)) {
            throw new ProblemException(KpiProblem.CHECK_RUNNING, "a check is on its way (expected: none)");
        }
        var differences = new Differences();
        var dossiers = recount(transaction, differences);
        transaction.query(CheckSql.RECOUNT).executeAndAwait();
        differences.addAll(transaction.query(CheckSql.TALLIES).executeAndAwait());
        differences.addAll(transaction.query(CheckSql.UNIT_TALLIES).executeAndAwait());
        var report = new CheckReport(
                startedAt,
                Duration.between(startedAt, clock.instant()).toMillis(),
                first(transaction, CheckSql.REVISION).getLong(0),
                dossiers,
                first(transaction, CheckSql.CELLS).getLong(0),
                differences.count(),
                differences.first());
        LOG.infof(
                "Check ended. dossiers=%d cells=%d differences=%s tookMs=%d",
                report.dossiers(), report.cells(), differences.counts(), report.tookMs());
        return report;
    }

    private static long recount(SqlConnection transaction, Differences differences) {
        transaction.query(CheckSql.CREATE_PARTS).executeAndAwait();
        var cursor = transaction.prepareAndAwait(CheckSql.DOSSIERS).cursor();
        var dossiers = 0L;
        do {
            var rows = cursor.readAndAwait(AT_ONCE);
            var some = new DossierRecount(differences);
            rows.forEach(some::add);
            transaction
                    .preparedQuery(CheckSql.ADD_PART)
                    .executeAndAwait(FoldTuples.tallies(some.tally().cells()));
            dossiers += rows.size();
            if (dossiers % BETWEEN_WORDS == 0 && dossiers > 0) {
                LOG.infof("Check goes on. dossiers=%d", dossiers);
            }
        } while (cursor.hasMore());
        cursor.closeAndAwait();
        return dossiers;
    }

    private static Row first(SqlConnection transaction, String sql) {
        return transaction.query(sql).executeAndAwait().iterator().next();
    }
}
