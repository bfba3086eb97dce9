package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lays their rows into a table that ends with the transaction. */
final class Staging {
    private static final int BATCH = 10_000;

    private static final String TABLE = """
            CREATE TEMPORARY TABLE theirs (
                row int NOT NULL, dossier text, problem text,
                received boolean NOT NULL, resolved boolean NOT NULL, paid boolean NOT NULL,
                received_on date, due_on date, resolved_on date, paid_on date,
                channel text, procedure text, unit text,
                on_behalf boolean, digitised boolean, apology boolean, paid_online boolean
            ) ON COMMIT DROP""";

    private static final String INSERT = """
            INSERT INTO theirs SELECT * FROM unnest(
                $1::int[], $2::text[], $3::text[], $4::boolean[], $5::boolean[], $6::boolean[],
                $7::date[], $8::date[], $9::date[], $10::date[],
                $11::text[], $12::text[], $13::text[], $14::boolean[], $15::boolean[], $16::boolean[], $17::boolean[])""";

    private final SqlConnection connection;
    private final List<TheirDossier> batch = new ArrayList<>(BATCH);
    private int rows;

    Staging(SqlConnection connection) {
        this.connection = connection;
        connection.query(TABLE).executeAndAwait();
    }

    void add(TheirDossier dossier) {
        rows++;
        batch.add(dossier);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Writes what is left; the table is ready to be compared with then. */
    int finish() {
        flush();
        connection.query("ANALYZE theirs").executeAndAwait();
        return rows;
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var tuple = Tuple.tuple();
        add(tuple, Integer[]::new, TheirDossier::row);
        add(tuple, String[]::new, TheirDossier::code);
        add(tuple, String[]::new, TheirDossier::problem);
        add(tuple, Boolean[]::new, theirs -> theirs.stage().isReceived());
        add(tuple, Boolean[]::new, theirs -> theirs.stage() == Stage.RESOLVED);
        add(tuple, Boolean[]::new, TheirDossier::paid);
        add(tuple, LocalDate[]::new, TheirDossier::receivedOn);
        add(tuple, LocalDate[]::new, TheirDossier::dueOn);
        add(tuple, LocalDate[]::new, TheirDossier::resolvedOn);
        add(tuple, LocalDate[]::new, TheirDossier::paidOn);
        add(tuple, String[]::new, TheirDossier::channel);
        add(tuple, String[]::new, TheirDossier::procedure);
        add(tuple, String[]::new, TheirDossier::unit);
        add(tuple, Boolean[]::new, TheirDossier::onBehalf);
        add(tuple, Boolean[]::new, TheirDossier::digitised);
        add(tuple, Boolean[]::new, TheirDossier::apology);
        add(tuple, Boolean[]::new, TheirDossier::paidOnline);
        connection.preparedQuery(INSERT).executeAndAwait(tuple);
        batch.clear();
    }

    private <T> void add(Tuple tuple, IntFunction<T[]> array, Function<TheirDossier, @Nullable T> column) {
        tuple.addValue(batch.stream().map(column).toArray(array));
    }
}
