package vn.motcua.kpi.quarantine;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import vn.motcua.event.DossierEvent;
import vn.motcua.kpi.store.Folding;
import vn.motcua.wire.Attributes;
import vn.motcua.wire.EventJson;

/** Folds the events that waited for a unit, once it is registered. */
@ApplicationScoped
public class QuarantineRelease {
    private static final Logger LOG = Logger.getLogger(QuarantineRelease.class);
    private static final int AT_ONCE = 5_000;

    // Waits for every batch on its way, so that none can hide an event of a unit that has just been registered.
    private static final String LOCK_POSITIONS = "LOCK TABLE kpi.log_position IN SHARE ROW EXCLUSIVE MODE";

    private static final String RELEASE = """
            UPDATE kpi.quarantine SET released_at = now()
            WHERE id IN (
                SELECT id FROM kpi.quarantine q
                WHERE released_at IS NULL AND reason = 'UNKNOWN_UNIT'
                    AND NOT EXISTS (
                        SELECT FROM unnest(q.missing_units) AS missing
                        WHERE missing NOT IN (SELECT name FROM kpi.unit_name))
                ORDER BY id LIMIT $1)
            RETURNING headers, record_value""";

    private final Pool pool;

    QuarantineRelease(Pool pool) {
        this.pool = pool;
    }

    /** A service that died between a registration and its release makes up for it. */
    void atStart(@Observes StartupEvent event) {
        ofRegisteredUnits()
                .subscribe()
                .with(released -> {}, failure -> LOG.error("Quarantine not looked through at the start.", failure));
    }

    /** Releases every event all of whose units are registered by now; returns how many. */
    public Uni<Long> ofRegisteredUnits() {
        return some().flatMap(released -> released < AT_ONCE
                ? Uni.createFrom().item(released)
                : ofRegisteredUnits().map(more -> released + more));
    }

    private Uni<Long> some() {
        return pool.withTransaction(transaction -> transaction
                        .query(LOCK_POSITIONS)
                        .execute()
                        .chain(() -> transaction.preparedQuery(RELEASE).execute(Tuple.of(AT_ONCE)))
                        .call(rows -> fold(transaction, rows)))
                .map(rows -> (long) rows.rowCount())
                .invoke(QuarantineRelease::report);
    }

    private static Uni<Void> fold(SqlConnection transaction, RowSet<Row> rows) {
        var events = StreamSupport.stream(rows.spliterator(), false)
                .map(QuarantineRelease::event)
                .toList();
        return new Folding(transaction).foldRegistered(events);
    }

    private static DossierEvent event(Row row) {
        var attributes = new HashMap<String, String>();
        row.get(JsonObject.class, 0)
                .forEach(header -> attributes.put(
                        header.getKey().substring(Attributes.KAFKA_PREFIX.length()), (String) header.getValue()));
        try {
            return EventJson.read(attributes, row.getBuffer(1).getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was read once can be read again", e);
        }
    }

    private static void report(long released) {
        if (released > 0) {
            LOG.infof("Events released from quarantine, their units are registered. count=%d", released);
        }
    }
}
