package vn.motcua.kpi.rebuild;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.quarantine.QuarantineRelease;
import vn.motcua.kpi.rebuild.RebuildStatus.Phase;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogPosition;

/** Folds the log into the staging tables, beside the live fold, until both stand at the same place. */
final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    // So few that whoever waits for them hardly notices.
    private static final long FEW = 10_000;
    // A live fold that is as fast as this one is not caught up with; then it waits longer, once.
    private static final int MOST_ROUNDS = 20;

    // A service that froze while it holds the fold is cut off.
    private static final String PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '5min'";

    // Holds the live fold, with every release out of quarantine, until the transaction ends; queries go on.
    private static final String HOLD_LIVE_FOLD = "LOCK TABLE kpi.log_position IN SHARE ROW EXCLUSIVE MODE";

    private final Tools tools;
    private final Staging staging;
    private final FoldStore rebuilt;
    private final Progress progress;

    Rebuild(Tools tools, Staging staging, Progress progress) {
        this.tools = tools;
        this.staging = staging;
        this.progress = progress;
        rebuilt = tools.live().into(staging.pool());
    }

    /**
     * What a rebuild works with.
     *
     * @param kafka the settings with which this service reaches Kafka
     */
    record Tools(FoldStore live, QuarantineRelease release, Map<String, Object> kafka, KpiConfig config, Clock clock) {}

    /** @param apply whether to write what differs into the live tables */
    RebuildResult run(boolean apply) {
        staging.create();
        try (var log = new LogReaders(tools.kafka(), tools.config())) {
            progress.enter(Phase.READING);
            var rounds = 0;
            while (readOn(log) > FEW && rounds < MOST_ROUNDS) {
                rounds++;
            }
            releaseLive();
            staging.analyze();
            return finish(log, apply);
        }
    }

    /** What is registered by now folds here, so it must not wait in the live quarantine only for its turn. */
    private void releaseLive() {
        try {
            tools.release().ofRegisteredUnits().await().indefinitely();
        } catch (RuntimeException e) {
            // A live quarantine that is broken is what a rebuild may have come to mend.
            LOG.warn("Live quarantine not looked through before the comparison.", e);
        }
    }

    private RebuildResult finish(LogReaders log, boolean apply) {
        var session = staging.session();
        var transaction = session.beginAndAwait();
        try {
            session.query(PATIENCE).executeAndAwait();
            session.query(HOLD_LIVE_FOLD).executeAndAwait();
            var heldAt = tools.clock().instant();
            readOn(log);
            var result = compare(session, apply);
            transaction.commitAndAwait();
            LOG.infof(
                    "Rebuild compared. differences=%s written=%s heldLiveFoldMs=%d",
                    result.differencesByTable(),
                    result.written(),
                    Duration.between(heldAt, tools.clock().instant()).toMillis());
            return result;
        } catch (RuntimeException e) {
            rollBack(transaction, e);
            throw e;
        }
    }

    private static void rollBack(Transaction transaction, RuntimeException cause) {
        try {
            transaction.rollbackAndAwait();
        } catch (RuntimeException e) {
            // The connection is gone, with the transaction.
            cause.addSuppressed(e);
        }
    }

    private RebuildResult compare(SqlConnection session, boolean apply) {
        ReleasedRecords.fold(staging.pool());
        progress.enter(Phase.COMPARING);
        var comparison = Comparison.of(session);
        if (apply && comparison.foundSome()) {
            progress.enter(Phase.WRITING);
            comparison.mend();
        }
        return comparison.result(apply);
    }

    /** Folds on to where the live fold stands now; returns how many records that were. */
    private long readOn(LogReaders log) {
        var positions = tools.live().positions().await().indefinitely();
        var before = progress.recordsRead();
        progress.expect(
                positions.values().stream().mapToLong(LogPosition::nextOffset).sum());
        log.readUpTo(positions, this::fold);
        return progress.recordsRead() - before;
    }

    private void fold(Batch batch) {
        rebuilt.write(batch).await().indefinitely();
        progress.read(batch.size());
    }
}
