package vn.motcua.problem.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @Test
    void brokenConnectionIsAbsenceHoweverItIsWrapped() {
        assertThat(DatabaseAway.isBehind(new ConnectException("refused"))).isTrue();
        assertThat(DatabaseAway.isBehind(new IOException("Connection reset by peer")))
                .isTrue();
        assertThat(DatabaseAway.isBehind(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(DatabaseAway.isBehind(
                        new CompletionException(new IllegalStateException(new UnknownHostException("postgres")))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timeout", "Connection is not active now, current status: CLOSED"})
    void connectionThatIsNotToBeHadIsAbsence(String words) {
        assertThat(DatabaseAway.isBehind(Future.failedFuture(words).cause())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "08006", "53300"})
    void serverThatTakesNobodyIsAbsence(String sqlState) {
        assertThat(DatabaseAway.isBehind(new Refusal(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "57014"})
    void wrongStatementIsNot(String sqlState) {
        assertThat(DatabaseAway.isBehind(new Refusal(sqlState))).isFalse();
        assertThat(DatabaseAway.isBehind(new FileNotFoundException("Timeout"))).isFalse();
        assertThat(DatabaseAway.isBehind(new NullPointerException())).isFalse();
    }

    private static final class Refusal extends DatabaseException {
        Refusal(String sqlState) {
            super("refused", 0, sqlState);
        }
    }
}
