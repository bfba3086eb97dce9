package vn.motcua.kpi.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.quarantine.Released.Kept;
import vn.motcua.kpi.store.Folding;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.kpi.store.LogEntry.Reason;
import vn.motcua.kpi.store.Sorted;
import vn.motcua.problem.Problem;
import vn.motcua.wire.ContractViolation;

/**
 * Some records out of quarantine, folded as far as they can be today.
 *
 * @param records those that were tried
 * @param kept those that cannot be folded, by their ids
 * @param folded what went through the fold, with the conflicts that came to light
 */
record Attempt(List<HeldRecord> records, List<Kept> kept, Sorted folded) {

    /** Folds the records inside a transaction that holds all positions of the log. */
    static Uni<Attempt> of(SqlConnection transaction, List<HeldRecord> records) {
        var kept = new ArrayList<Kept>();
        var entries = new ArrayList<LogEntry.OfEvent>();
        for (var held : records) {
            // Which event of a conflict counts is decided, so there is nothing to fold.
            if (held.reason() != Reason.CONFLICT) {
                read(held, entries, kept);
            }
        }
        var folding = new Folding(transaction);
        return folding.fold(entries)
                .map(folded -> new Attempt(records, kept, folded).withHomeless())
                .call(attempt -> folding.quarantine(attempt.conflicts()));
    }

    List<HeldRecord> released() {
        var keptIds = kept.stream().map(Kept::id).collect(Collectors.toSet());
        return records.stream().filter(held -> !keptIds.contains(held.id())).toList();
    }

    Long[] releasedIds() {
        return released().stream().map(HeldRecord::id).toArray(Long[]::new);
    }

    List<LogEntry.Unfit> conflicts() {
        return folded.unfit().stream()
                .filter(unfit -> unfit.reason() == Reason.CONFLICT)
                .toList();
    }

    private static void read(HeldRecord held, List<LogEntry.OfEvent> entries, List<Kept> kept) {
        try {
            entries.add(held.entry());
        } catch (ContractViolation e) {
            kept.add(new Kept(
                    held.id(),
                    Problem.ofPointer(KpiProblem.STILL_UNREADABLE, e.pointer() + ": " + e.detail(), e.pointer())));
        } catch (IOException e) {
            kept.add(new Kept(held.id(), Problem.of(KpiProblem.STILL_UNREADABLE, "no JSON")));
        }
    }

    private Attempt withHomeless() {
        var details = folded.unfit().stream()
                .filter(unfit -> unfit.reason() == Reason.UNKNOWN_UNIT)
                .collect(Collectors.toMap(
                        unfit -> new Place(unfit.partition(), unfit.offset()),
                        LogEntry.Unfit::detail,
                        (one, same) -> one));
        var all = new ArrayList<>(kept);
        for (var held : records) {
            var detail = details.get(new Place(held.partition(), held.offset()));
            if (detail != null && held.reason() != Reason.CONFLICT) {
                all.add(new Kept(held.id(), Problem.of(KpiProblem.STILL_UNKNOWN_UNIT, detail)));
            }
        }
        all.sort(Comparator.comparingLong(Kept::id));
        return new Attempt(records, all, folded);
    }

    private record Place(int partition, long offset) {}
}
