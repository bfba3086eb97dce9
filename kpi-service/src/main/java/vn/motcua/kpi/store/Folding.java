package vn.motcua.kpi.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Contribution;
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

    /**
     * Brings dossiers and tallies up to the events whose units are registered.
     *
     * @return the others, beside the losers of conflicts, are unfit; nothing of them is written yet
     */
    public Uni<Sorted> fold(List<LogEntry.OfEvent> entries) {
        return registeredUnits(entries).map(units -> Sorted.of(entries, units)).flatMap(this::fold);
    }

    /** Puts records into quarantine, each once for a reason. */
    public Uni<Void> quarantine(List<LogEntry.Unfit> entries) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : write(FoldSql.WRITE_QUARANTINE, FoldTuples.quarantine(entries));
    }

    private Uni<RegisteredUnits> registeredUnits(List<LogEntry.OfEvent> entries) {
        var named = new HashSet<String>();
        entries.forEach(entry -> RegisteredUnits.namedBy(entry.event()).forEach(unit -> named.add(unit.value())));
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

    private Uni<Sorted> fold(Sorted sorted) {
        var events = sorted.events();
        return dossiers(events)
                .flatMap(before -> {
                    var fold = Fold.of(before, events);
                    // Sent one after the other without waiting: while the database writes one, the next is on its way.
                    return Uni.join()
                            .all(write(fold, before), arrivals(sorted.fit()))
                            .andFailFast()
                            .replaceWith(fold);
                })
                .map(fold ->
                        sorted.withUnfit(fold.conflicts().stream().map(conflict -> Loser.of(conflict, sorted.fit()))));
    }

    /** What changes nothing takes no revision. */
    private Uni<Void> write(Fold fold, Map<DossierCode, Dossier> before) {
        var cells = fold.difference().cells();
        return cells.isEmpty()
                ? dossiers(fold, before)
                : Uni.join()
                        .all(
                                dossiers(fold, before),
                                transaction
                                        .query(FoldSql.NEXT_REVISION)
                                        .execute()
                                        .replaceWithVoid(),
                                write(FoldSql.ADD_TALLIES, FoldTuples.tallies(cells)),
                                write(FoldSql.ADD_UNIT_TALLIES, FoldTuples.unitTallies(cells)))
                        .andFailFast()
                        .chain(() ->
                                transaction.preparedQuery(FoldSql.TOUCH_DAYS).execute(FoldTuples.days(cells)))
                        .map(rows -> rows.iterator().next().getLocalDate(0))
                        .chain(held -> held == null ? Uni.createFrom().voidItem() : keep(fold, held));
    }

    /** New ones apart from known ones: each is half of the work that it is to find out in the database. */
    private Uni<Void> dossiers(Fold fold, Map<DossierCode, Dossier> before) {
        var added = new ArrayList<DossierRow>();
        var changed = new ArrayList<DossierRow>();
        fold.changes()
                .forEach((code, change) ->
                        (before.containsKey(code) ? changed : added).add(DossierRow.of(code, change.after())));
        return Uni.join()
                .all(writeRows(FoldSql.ADD_DOSSIERS, added), writeRows(FoldSql.CHANGE_DOSSIERS, changed))
                .andFailFast()
                .replaceWithVoid();
    }

    /** In the order of their codes, so that neighbours lie on the same page of the index. */
    private Uni<Void> writeRows(String sql, List<DossierRow> rows) {
        rows.sort(Comparator.comparing(DossierRow::code));
        return rows.isEmpty() ? Uni.createFrom().voidItem() : write(sql, FoldTuples.dossiers(rows));
    }

    private Uni<Void> keep(Fold fold, LocalDate held) {
        var rows = fold.changes().entrySet().stream()
                .filter(changed -> !Contribution.of(changed.getValue().before())
                        .isAlike(Contribution.of(changed.getValue().after()), held))
                .map(changed ->
                        DossierRow.of(changed.getKey(), changed.getValue().before()))
                .toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem() : write(FoldSql.WRITE_BEFORE, FoldTuples.before(rows));
    }

    private Uni<Void> arrivals(List<LogEntry.OfEvent> entries) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : write(FoldSql.WRITE_ARRIVALS, FoldTuples.arrivals(Arrival.byUnit(entries)));
    }

    Uni<Void> write(String sql, Tuple arrays) {
        return transaction.preparedQuery(sql).execute(arrays).replaceWithVoid();
    }

    private Uni<Map<DossierCode, Dossier>> dossiers(Collection<DossierEvent> events) {
        var codes = HashSet.<String>newHashSet(events.size());
        events.forEach(event -> codes.add(event.header().dossier().value()));
        return transaction
                .preparedQuery(FoldSql.DOSSIERS)
                .execute(Tuple.of(codes.toArray(String[]::new)))
                // Thousands of events take milliseconds to fold: not on the thread that serves connections.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> {
                    var dossiers = HashMap.<DossierCode, Dossier>newHashMap(rows.size());
                    for (var row : rows) {
                        var code = new DossierCode(row.getString(0));
                        dossiers.put(code, DossierJson.read(row.getString(1)));
                    }
                    return dossiers;
                });
    }
}
