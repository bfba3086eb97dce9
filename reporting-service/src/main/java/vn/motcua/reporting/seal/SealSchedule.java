package vn.motcua.reporting.seal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/**
 * Seals at their cut-offs: of each unit that has none above it the weekly sheet of every plan, and form II.06a of every
 * statutory month.
 *
 * <p>Each minute it looks back over what may have been missed, so after a stop it catches up by itself.
 */
@ApplicationScoped
class SealSchedule {
    private static final Logger LOG = Logger.getLogger(SealSchedule.class);

    private static final String PLANS = "SELECT code, from_day, to_day, cut_off_weekday, cut_off_hour FROM kpi_v1.plan";

    private static final String UNITS = """
            SELECT code FROM kpi_v1.unit
            WHERE parent IS NULL AND valid_from <= $1 AND coalesce(valid_to, 'infinity') >= $1 ORDER BY code""";

    private static final String SINCE = "SELECT since FROM reporting.seal_schedule";

    private static final String SEALED =
            "SELECT EXISTS (SELECT FROM reporting.seal WHERE (form, unit, question) = ($1, $2, $3))";

    private final Pool pool;
    private final Sealables sealables;
    private final Sealing sealing;
    private final SealConfig config;
    private final Clock clock;

    SealSchedule(Pool pool, Sealables sealables, Sealing sealing, SealConfig config, Clock clock) {
        this.pool = pool;
        this.sealables = sealables;
        this.sealing = sealing;
        this.config = config;
        this.clock = clock;
    }

    /** On the minute: a cut-off is an hour of the day. */
    @Scheduled(
            cron = "0 * * * * ?",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        if (!config.scheduled()) {
            return;
        }
        try {
            sealWhatIsDue();
        } catch (RuntimeException e) {
            // The next minute tries again.
            LOG.errorf("Reports not sealed, trying again in a minute. cause=%s", e);
        }
    }

    /** What one report lacks does not keep the others from being sealed. */
    void sealWhatIsDue() {
        var now = clock.instant();
        var since = since();
        var lookBack = now.minus(config.lookBack());
        var after = since.isAfter(lookBack) ? since : lookBack;
        var plans = plans();
        for (var unit : units(VietnamTime.dayOf(now))) {
            for (var due : Due.between(after, now, unit, plans, config.formGrace())) {
                try {
                    seal(due);
                } catch (RuntimeException e) {
                    LOG.warnf(
                            "Report not sealed, trying again in a minute. request=%s cause=%s",
                            due.request(), e.getMessage());
                }
            }
        }
    }

    private void seal(Due due) {
        var sealable = sealables.of(due.request(), due.lastDay()).await().indefinitely();
        if (isSealed(sealable)) {
            return;
        }
        try {
            sealing.seal(sealable, new Sealing.Order(Due.SCHEDULE, due.cutOff(), null));
        } catch (ProblemException e) {
            // Another instance was quicker.
            if (!e.problem().type().equals(ReportingProblem.ALREADY_SEALED)) {
                throw e;
            }
        }
    }

    private boolean isSealed(Sealable sealable) {
        return pool.preparedQuery(SEALED)
                .executeAndAwait(Tuple.of(sealable.form(), sealable.unit(), sealable.question()))
                .iterator()
                .next()
                .getBoolean(0);
    }

    private Instant since() {
        return pool.query(SINCE)
                .executeAndAwait()
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }

    private List<Due.Weekly> plans() {
        return StreamSupport.stream(pool.query(PLANS).executeAndAwait().spliterator(), false)
                .map(row -> new Due.Weekly(
                        row.getString(0),
                        new Period(row.getLocalDate(1), row.getLocalDate(2)),
                        DayOfWeek.of(row.getInteger(3)),
                        row.getInteger(4)))
                .toList();
    }

    private List<String> units(LocalDate day) {
        return StreamSupport.stream(
                        pool.preparedQuery(UNITS).executeAndAwait(Tuple.of(day)).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
