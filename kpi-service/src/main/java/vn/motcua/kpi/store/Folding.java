package vn.motcua.kpi.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Fold;

/**
 * Folds events inside a transaction; the one way from an event to a figure, live and out of quarantine.
 *
 * <p>The transaction must hold the positions of the partitions that the events lie in, or of all.
 */
public final class Folding {
    private final SqlConnection transaction;

    public Folding(SqlConnection transaction) {
        this.transaction = transaction;
    }

    /** The units that the events name, as far as they are registered. */
    public Uni<RegisteredUnits> registeredUnits(Stream<DossierEvent> events) {
        var named = new TreeSet<String>();
        events.flatMap(event -> RegisteredUnits.namedBy(event).stream()).forEach(unit -> named.add(unit.value()));
        return transaction
                .preparedQuery(FoldSql.REGISTERED_UNITS)
                .execute(Tuple.of(named.toArray(String[]::new)))
                .map(rows -> {
                    var units = new HashMap<UnitCode, RegisteredUnits.Answered>();
                    rows.forEach(row -> units.put(
                            new UnitCode(row.getString(0)),
                            new RegisteredUnits.Answered(
                                    new UnitCode(row.getString(1)), row.getLocalDate(2), row.getLocalDate(3))));
                    return new RegisteredUnits(units);
                });
    }

    /** Brings dossiers and tallies up to the events, whose units must be registered. */
    public Uni<Void> foldRegistered(Collection<DossierEvent> events) {
        return registeredUnits(events.stream())
                .map(units -> events.stream().map(units::withoutAliases).toList())
                .flatMap(this::fold);
    }

    /** The same for events that name units by their codes only. */
    Uni<Void> fold(Collection<DossierEvent> events) {
        return dossiers(events)
                .map(before -> Fold.of(before, events))
                .call(fold -> write(FoldSql.WRITE_DOSSIERS, FoldTuples.dossiers(fold)))
                .call(fold -> write(FoldSql.ADD_TALLIES, FoldTuples.tallies(fold.difference())))
                .replaceWithVoid();
    }

    Uni<Void> write(String sql, Tuple arrays) {
        return transaction.preparedQuery(sql).execute(arrays).replaceWithVoid();
    }

    private Uni<Map<DossierCode, Dossier>> dossiers(Collection<DossierEvent> events) {
        var codes = new TreeSet<String>();
        events.forEach(event -> codes.add(event.header().dossier().value()));
        return transaction
                .preparedQuery(FoldSql.DOSSIERS)
                .execute(Tuple.of(codes.toArray(String[]::new)))
                // Thousands of events take milliseconds to fold: not on the thread that serves connections.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> {
                    var dossiers = HashMap.<DossierCode, Dossier>newHashMap(rows.size());
                    rows.forEach(
                            row -> dossiers.put(new DossierCode(row.getString(0)), DossierJson.read(row.getString(1))));
                    return dossiers;
                });
    }
}
