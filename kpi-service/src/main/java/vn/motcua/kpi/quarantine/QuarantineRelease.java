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
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
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

    // Whether a unit exists on the day of an event is asked of the events themselves.
    private static final String CANDIDATES = """
            SELECT id, headers, record_value FROM kpi.quarantine q
            WHERE released_at IS NULL AND reason = 'UNKNOWN_UNIT' AND id > $1
                AND NOT EXISTS (
                    SELECT FROM unnest(q.missing_units) AS missing
                    WHERE missing NOT IN (SELECT name FROM kpi.unit_name))
            ORDER BY id LIMIT $2""";

    private static final String RELEASE = "UPDATE kpi.quarantine SET released_at = now() WHERE id = ANY($1::bigint[])";

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

    /** Releases every event all of whose units exist on its day by now; returns how many. */
    public Uni<Long> ofRegisteredUnits() {
        return after(0);
    }

    private Uni<Long> after(long id) {
        return some(id).flatMap(page -> page.last().isEmpty()
                ? Uni.createFrom().item(page.released())
                : after(page.last().getAsLong()).map(more -> page.released() + more));
    }

    private Uni<Page> some(long afterId) {
        return pool.withTransaction(transaction -> transaction
                        .query(LOCK_POSITIONS)
                        .execute()
                        .chain(() -> transaction.preparedQuery(CANDIDATES).execute(Tuple.of(afterId, AT_ONCE)))
                        .map(QuarantineRelease::events)
                        .flatMap(held -> release(transaction, held)))
                .invoke(page -> report(page.released()));
    }

    private static Uni<Page> release(SqlConnection transaction, SortedMap<Long, DossierEvent> held) {
        var folding = new Folding(transaction);
        var last = held.size() < AT_ONCE ? OptionalLong.empty() : OptionalLong.of(held.lastKey());
        return folding.registeredUnits(held.values().stream()).flatMap(units -> {
            var fit = new TreeMap<>(held);
            fit.values().removeIf(event -> !units.know(event));
            return transaction
                    .preparedQuery(RELEASE)
                    .execute(Tuple.of(fit.keySet().toArray(Long[]::new)))
                    .chain(() -> folding.foldRegistered(fit.values()))
                    .replaceWith(new Page(fit.size(), last));
        });
    }

    private static SortedMap<Long, DossierEvent> events(RowSet<Row> rows) {
        var events = new TreeMap<Long, DossierEvent>();
        rows.forEach(row -> events.put(row.getLong("id"), event(row)));
        return events;
    }

    private static DossierEvent event(Row row) {
        var attributes = new HashMap<String, String>();
        row.get(JsonObject.class, "headers")
                .forEach(header -> attributes.put(
                        header.getKey().substring(Attributes.KAFKA_PREFIX.length()), (String) header.getValue()));
        try {
            return EventJson.read(attributes, row.getBuffer("record_value").getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was read once can be read again", e);
        }
    }

    private static void report(long released) {
        if (released > 0) {
            LOG.infof("Events released from quarantine, their units are registered. count=%d", released);
        }
    }

    /**
     * What became of some of the held events.
     *
     * @param last the id to go on after, if there may be more
     */
    private record Page(long released, OptionalLong last) {}
}
