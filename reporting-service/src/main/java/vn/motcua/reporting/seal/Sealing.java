package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.ReportingProblem;
import vn.motcua.reporting.report.Report;
import vn.motcua.reporting.report.ReportJson;
import vn.motcua.reporting.sheet.WeeklySheet;

/** Seals a report: reads its figures while none can change, and keeps them word for word. For threads that may wait. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);

    // So long the schedule may take to come round; what is later is told.
    private static final Duration PUNCTUAL = Duration.ofMinutes(2);

    // Whoever folds waits meanwhile.
    private static final String HOLD = "SET LOCAL lock_timeout = '30s'; SET LOCAL statement_timeout = '60s';"
            + " SET LOCAL idle_in_transaction_session_timeout = '60s'";
    private static final Duration PATIENCE = Duration.ofSeconds(55);

    private static final String REVISION = "SELECT kpi_v1.hold($1)";

    private static final String CHANGED_AT = """
            SELECT to_char(max(changed_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI:SS DD/MM/YYYY')
            FROM (
                SELECT changed_at FROM kpi_v1.day_revision WHERE day <= $1
                UNION ALL SELECT changed_at FROM kpi_v1.unit_revision
                UNION ALL SELECT changed_at FROM kpi_v1.target_change) AS changed
            WHERE changed_at > $2""";

    private static final String LAST_EDITION = """
            SELECT coalesce(max(edition), 0) FROM reporting.seal WHERE (form, unit, question) = ($1, $2, $3)""";

    private static final String INSERT = """
            INSERT INTO reporting.seal AS seal (form, unit, question, from_day, to_day, edition, revision, content, sha256,
                sealed_by, sealed_at, cut_off, reason, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            RETURNING\s""" + Seal.COLUMNS;

    private static final String INSERT_FIGURES = """
            INSERT INTO reporting.sealed_figure (unit, indicator, from_day, to_day, numerator, denominator, seal)
            SELECT figure.*, $7 FROM unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::bigint[], $6::bigint[])
                AS figure
            ON CONFLICT (unit, indicator, from_day, to_day) DO UPDATE
                SET numerator = excluded.numerator, denominator = excluded.denominator, seal = excluded.seal""";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Pool pool;
    private final Clock clock;
    // One at a time: each needs a second connection for its report.
    private final ReentrantLock alone = new ReentrantLock();

    Sealing(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Who seals, and why.
     *
     * @param cutOff when the schedule wanted it; null for a person
     * @param reason for another edition; null for the first one
     */
    record Order(
            String by, @Nullable Instant cutOff, @Nullable String reason) {}

    /** Seals the report with the figures of now; fails if it is sealed and no reason is given for another edition. */
    Seal seal(Sealable sealable, Order order) {
        if (clock.instant().isBefore(sealable.cutOff())) {
            throw ReportingProblem.INVALID_SEAL.refused(
                    "period", sealable.question(), "a report whose cut-off has come, at " + sealable.cutOff());
        }
        alone.lock();
        try {
            return inTransaction(sealable, order);
        } catch (PgException e) {
            throw UNIQUE_VIOLATION.equals(e.getSqlState()) ? alreadySealed(sealable) : e;
        } finally {
            alone.unlock();
        }
    }

    private Seal inTransaction(Sealable sealable, Order order) {
        var connection = pool.getConnectionAndAwait();
        try {
            var transaction = connection.beginAndAwait();
            try {
                var seal = write(connection, sealable, order);
                transaction.commitAndAwait();
                LOG.infof(
                        "Report sealed. id=%d form=%s unit=%s question=%s edition=%d revision=%d by=%s",
                        seal.id(),
                        seal.form(),
                        seal.unit(),
                        seal.question(),
                        seal.edition(),
                        seal.revision(),
                        order.by());
                return seal;
            } catch (RuntimeException e) {
                transaction.rollback().onFailure().recoverWithNull().await().indefinitely();
                throw e;
            }
        } finally {
            connection.closeAndForget();
        }
    }

    private Seal write(SqlConnection connection, Sealable sealable, Order order) {
        connection.query(HOLD).executeAndAwait();
        var days = sealable.days();
        var revision = first(connection, REVISION, Tuple.of(days.to())).getLong(0);
        var edition = 1 + first(connection, LAST_EDITION, key(sealable)).getInteger(0);
        if (edition > 1 && order.reason() == null) {
            throw alreadySealed(sealable);
        }
        // Read over another connection, of the same figures: nobody can commit a change of them before this transaction
        // ends.
        var report = sealable.live().get().await().atMost(PATIENCE);
        var content = ReportJson.canonical(report);
        var row = first(
                connection,
                INSERT,
                key(sealable)
                        .addValue(days.from())
                        .addValue(days.to())
                        .addValue(edition)
                        .addValue(revision)
                        .addValue(new String(content, StandardCharsets.UTF_8))
                        .addValue(sha256(content))
                        .addValue(order.by())
                        .addValue(clock.instant().atOffset(ZoneOffset.UTC))
                        .addValue(order.cutOff() == null ? null : order.cutOff().atOffset(ZoneOffset.UTC))
                        .addValue(edition == 1 ? null : order.reason())
                        .addValue(note(connection, days.to(), order.cutOff())));
        var seal = Seal.of(row);
        writeFigures(connection, report, seal.id());
        return seal;
    }

    /** Says of a late seal whether its figures are still those of the cut-off. */
    private @Nullable String note(SqlConnection connection, LocalDate lastDay, @Nullable Instant cutOff) {
        var now = clock.instant();
        if (cutOff == null || Duration.between(cutOff, now).compareTo(PUNCTUAL) <= 0) {
            return null;
        }
        var changedAt = first(connection, CHANGED_AT, Tuple.of(lastDay, cutOff.atOffset(ZoneOffset.UTC)))
                .getString(0);
        var late = "Chốt muộn (" + VietnamTime.dayOf(now) + "). ";
        return changedAt == null
                ? late + "Số liệu đúng như tại thời điểm chốt: từ đó chưa có thay đổi nào."
                : late + "Không còn số liệu tại thời điểm chốt: có thay đổi sau đó, gần nhất lúc " + changedAt + ".";
    }

    private static void writeFigures(SqlConnection connection, Report report, long seal) {
        if (report instanceof WeeklySheet sheet) {
            connection
                    .preparedQuery(INSERT_FIGURES)
                    .executeAndAwait(
                            SealedFigure.columns(SealedFigure.of(sheet)).addValue(seal));
        }
    }

    private static Tuple key(Sealable sealable) {
        return Tuple.tuple().addValue(sealable.form()).addValue(sealable.unit()).addValue(sealable.question());
    }

    private static Row first(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .executeAndAwait(parameters)
                .iterator()
                .next();
    }

    private static RuntimeException alreadySealed(Sealable sealable) {
        return ReportingProblem.ALREADY_SEALED.refused(
                "reason", "none", "a reason to seal " + sealable.form() + " " + sealable.question() + " again");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
