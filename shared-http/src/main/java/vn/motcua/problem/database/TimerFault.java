package vn.motcua.problem.database;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps a fault of the database client out of the log.
 *
 * <p>A query that gets no connection fails, and some seconds later its timer fails it again: a stack trace for every
 * request that came while the database was away (https://github.com/eclipse-vertx/vertx-sql-client/issues/1706).
 */
@LoggingFilter(name = "database-timer-fault")
public final class TimerFault implements Filter {
    private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(entry.getThrown() instanceof IllegalStateException twice
                && Arrays.stream(twice.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(POOL)));
    }
}
