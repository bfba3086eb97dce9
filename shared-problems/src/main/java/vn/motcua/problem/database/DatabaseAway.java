package vn.motcua.problem.database;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** Recognises failures that come from a database which is away, starting or shutting down. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAbsence(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbsence(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || cause instanceof ClosedConnectionException
                || (cause instanceof DatabaseException refusal && isAbsence(refusal.getSqlState()));
    }

    /** Classes of SQLSTATE: connection exceptions, too many connections, shutdown or start of the server. */
    private static boolean isAbsence(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08") || sqlState.equals("53300") || sqlState.startsWith("57P"));
    }
}
