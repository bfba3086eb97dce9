package vn.motcua.kpi.quarantine;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Takes records out of quarantine through the fold, in batches of one transaction each. */
@ApplicationScoped
public class QuarantineRelease {
    private static final Logger LOG = Logger.getLogger(QuarantineRelease.class);
    private static final int AT_ONCE = 5_000;

    // Waits for every batch on its way, so that none can hide an event of a unit that has just been registered.
    private static final String LOCK_POSITIONS = "LOCK TABLE kpi.log_position IN SHARE ROW EXCLUSIVE MODE";

    /** Whose units have a name by now; the fold decides whether that is enough. */
    private static final String OF_REGISTERED_UNITS = """
            reason = 'UNKNOWN_UNIT' AND NOT EXISTS (
                SELECT FROM unnest(missing_units) AS missing WHERE missing NOT IN (SELECT name FROM kpi.unit_name))""";

    private static final String MARK = """
            UPDATE kpi.quarantine SET released_at = now(), released_by = $2, release_note = $3 WHERE id = ANY ($1)""";

    private final Pool pool;
    private final MeterRegistry metrics;

    QuarantineRelease(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        this.metrics = metrics;
    }

    /** A service that died between a registration and its release makes up for it. */
    void atStart(@Observes StartupEvent event) {
        ofRegisteredUnits()
                .subscribe()
                .with(released -> {}, failure -> LOG.error("Quarantine not looked through at the start.", failure));
    }

    /** Releases every event all of whose units are registered by now; returns how many. */
    public Uni<Long> ofRegisteredUnits() {
        return release(OF_REGISTERED_UNITS, List.of(), ReleaseNote.NONE).map(Released::released);
    }

    /** Releases what the filter chooses, as far as it can be folded today. */
    Uni<Released> of(Filter filter, ReleaseNote note) {
        return release(Filter.CONDITION, filter.parameters(), note);
    }

    /** Releases one record; nothing is done to one that is released already. */
    Uni<Released> of(long id, ReleaseNote note) {
        return release("id = $1", List.of(id), note);
    }

    private Uni<Released> release(String condition, List<?> parameters, ReleaseNote note) {
        var count = parameters.size();
        var sql = """
            SELECT %s FROM kpi.quarantine
            WHERE released_at IS NULL AND %s AND id > $%d ORDER BY id LIMIT $%d FOR UPDATE""".formatted(HeldRecord.COLUMNS, condition, count + 1, count + 2);
        return release(sql, parameters, note, 0);
    }

    private Uni<Released> release(String sql, List<?> parameters, ReleaseNote note, long afterId) {
        return pool.withTransaction(transaction -> attempt(transaction, sql, tuple(parameters, afterId), note))
                .invoke(this::report)
                .flatMap(attempt -> attempt.records().size() < AT_ONCE
                        ? Uni.createFrom().item(released(attempt))
                        : release(
                                        sql,
                                        parameters,
                                        note,
                                        attempt.records().getLast().id())
                                .map(released(attempt)::plus));
    }

    private static Uni<Attempt> attempt(SqlConnection transaction, String sql, Tuple parameters, ReleaseNote note) {
        return transaction
                .query(LOCK_POSITIONS)
                .execute()
                .chain(() -> transaction.preparedQuery(sql).execute(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HeldRecord::of)
                        .toList())
                .flatMap(records -> Attempt.of(transaction, records))
                .call(attempt -> transaction
                        .preparedQuery(MARK)
                        .execute(Tuple.of(attempt.releasedIds(), note.by(), note.reason())));
    }

    private static Tuple tuple(List<?> parameters, long afterId) {
        var tuple = Tuple.tuple();
        parameters.forEach(tuple::addValue);
        return tuple.addLong(afterId).addInteger(AT_ONCE);
    }

    private static Released released(Attempt attempt) {
        return new Released(
                attempt.released().size(), attempt.kept(), attempt.kept().size());
    }

    private void report(Attempt attempt) {
        metrics.counter("motcua.fold.events").increment(attempt.folded().fit().size());
        metrics.counter("motcua.fold.quarantined", "reason", "CONFLICT")
                .increment(attempt.conflicts().size());
        attempt.released()
                .forEach(held -> metrics.counter(
                                "motcua.quarantine.released",
                                "reason",
                                held.reason().name())
                        .increment());
        if (!attempt.released().isEmpty()) {
            LOG.infof(
                    "Records released from quarantine. count=%d kept=%d conflicts=%d",
                    attempt.released().size(),
                    attempt.kept().size(),
                    attempt.conflicts().size());
        }
    }
}
