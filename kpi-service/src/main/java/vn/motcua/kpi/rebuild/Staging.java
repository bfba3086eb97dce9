package vn.motcua.kpi.rebuild;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jboss.logging.Logger;
import vn.motcua.kpi.DatabasePool;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

/**
 * The tables that a rebuild folds into, with the connections that find them before the live ones.
 *
 * <p>Whoever has them open is the only rebuild on this database. They are gone when it ends, or made anew by the next one
 * if it could not end.
 */
final class Staging implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Staging.class);

    private static final String ALONE = "SELECT pg_try_advisory_lock(hashtext('motcua rebuild'))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtext('motcua rebuild'))";
    private static final String DROP = "DROP SCHEMA IF EXISTS kpi_rebuild CASCADE";

    // Not logged: after a crash the next rebuild starts from the log again. Rows of tallies are added and then read as
    // a whole: no index.
    private static final String CREATE = """
            SET client_min_messages = warning;
            DROP SCHEMA IF EXISTS kpi_rebuild CASCADE;
            CREATE SCHEMA kpi_rebuild;
            CREATE UNLOGGED TABLE kpi_rebuild.dossier (LIKE kpi.dossier INCLUDING ALL) WITH (fillfactor = 50);
            CREATE UNLOGGED TABLE kpi_rebuild.tally (LIKE kpi.tally);
            CREATE UNLOGGED TABLE kpi_rebuild.unit_tally (LIKE kpi.unit_tally INCLUDING ALL) WITH (fillfactor = 80);
            CREATE UNLOGGED TABLE kpi_rebuild.log_position (LIKE kpi.log_position INCLUDING ALL);
            CREATE UNLOGGED TABLE kpi_rebuild.quarantine (LIKE kpi.quarantine INCLUDING ALL);
            CREATE UNLOGGED TABLE kpi_rebuild.revision (LIKE kpi.revision INCLUDING ALL);
            CREATE UNLOGGED TABLE kpi_rebuild.day_revision (LIKE kpi.day_revision INCLUDING ALL);
            CREATE UNLOGGED TABLE kpi_rebuild.unit_arrival (LIKE kpi.unit_arrival INCLUDING ALL);
            CREATE UNLOGGED TABLE kpi_rebuild.held_days (LIKE kpi.held_days INCLUDING ALL);
            INSERT INTO kpi_rebuild.held_days DEFAULT VALUES;
            INSERT INTO kpi_rebuild.revision (last) VALUES (0)""";

    private static final String ANALYZE =
            "ANALYZE kpi_rebuild.dossier, kpi_rebuild.tally, kpi_rebuild.unit_tally, kpi_rebuild.quarantine";

    private final Pool pool;
    private final SqlConnection session;

    private Staging(Pool pool, SqlConnection session) {
        this.pool = pool;
        this.session = session;
    }

    /** Refuses with {@link KpiProblem#REBUILD_RUNNING} if somebody else has them open, on whatever instance. */
    static Staging open(DatabasePool database, int readers) {
        // One connection keeps the lock, the others fold; registers are read from the live schema.
        var pool = database.finding("kpi_rebuild, kpi", 1 + readers);
        try {
            var session = pool.getConnectionAndAwait();
            if (!session.query(ALONE).executeAndAwait().iterator().next().getBoolean(0)) {
                throw new ProblemException(KpiProblem.REBUILD_RUNNING, "a rebuild is on its way (expected: none)");
            }
            return new Staging(pool, session);
        } catch (RuntimeException e) {
            pool.closeAndAwait();
            throw e;
        }
    }

    void create() {
        session.query(CREATE).executeAndAwait();
    }

    /** Lets the database plan with what the tables hold by now. */
    void analyze() {
        session.query(ANALYZE).executeAndAwait();
    }

    /** Finds the rebuilt tables under the names of the live ones. */
    Pool pool() {
        return pool;
    }

    /** The connection that keeps the lock: what it commits, no other rebuild can have changed meanwhile. */
    SqlConnection session() {
        return session;
    }

    @Override
    public void close() {
        try {
            session.query(DROP).executeAndAwait();
            session.query(RELEASE).executeAndAwait();
        } catch (RuntimeException e) {
            // What is committed stays so; the next rebuild clears up.
            LOG.warn("Tables of the rebuild not dropped.", e);
        } finally {
            pool.closeAndAwait();
        }
    }
}
