package vn.motcua.problem.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises failures that come from a database which is away, starting or shutting down. */
public final class DatabaseAway {
    // What the client says where it has no exception of its own: no connection in time, a connection just lost.
    private static final List<String> BEGINNINGS =
            List.of("Timeout", "Connection is not active now", "Pending requests failed to be sent");

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
        // A socket that breaks while it is read throws nothing more special; what is more special comes from elsewhere.
        return cause.getClass() == IOException.class
                || cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || cause instanceof ClosedConnectionException
                || (cause instanceof DatabaseException refusal && isAbsence(refusal.getSqlState()))
                || ((cause instanceof VertxException || cause instanceof NoStackTraceThrowable)
                        && isAbsenceInWords(String.valueOf(cause.getMessage())));
    }

    /** SQLSTATE: connection exceptions, too many connections, shutdown or start of the server, a wait that was cut short. */
    private static boolean isAbsence(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08")
                        || sqlState.equals("53300")
                        || sqlState.startsWith("57P")
                        || sqlState.equals("55P03"));
    }

    private static boolean isAbsenceInWords(String message) {
        return BEGINNINGS.stream().anyMatch(message::startsWith);
    }
}
