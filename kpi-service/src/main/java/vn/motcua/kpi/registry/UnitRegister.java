package vn.motcua.kpi.registry;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.figure.VietnamTime;
import vn.motcua.problem.ProblemException;

/** Stores the units of a list that can be stored, in one transaction. */
@ApplicationScoped
class UnitRegister {
    private final Checks checks;
    private final UnitStore store;
    private final UnitCounts counts;
    private final Clock clock;

    UnitRegister(Checks checks, UnitStore store, UnitCounts counts, Clock clock) {
        this.checks = checks;
        this.store = store;
        this.counts = counts;
        this.clock = clock;
    }

    /** What became of the list; a unit of which nothing is refused is stored. */
    Uni<Draft> register(Items<Unit> sent) {
        return Panache.withTransaction(() -> store.lock().chain(store::rows).flatMap(rows -> {
            var draft = draft(sent, rows);
            return settle(draft).chain(() -> write(draft, rows)).replaceWith(draft);
        }));
    }

    private Draft draft(Items<Unit> sent, List<UnitRow> rows) {
        var draft = new Draft(UnitStore.histories(rows));
        var names = new UnitNames(draft.before());
        sent.faults().forEach(draft::refuse);
        // Rows of one unit follow each other, in whatever order they were sent.
        sent.rows().entrySet().stream()
                .filter(item -> isSound(item, names, draft))
                .sorted(Comparator.comparing(item -> item.getValue().validFrom()))
                .toList()
                .forEach(item -> add(item.getKey(), names.resolved(item.getValue()), draft));
        return draft;
    }

    private boolean isSound(Map.Entry<Integer, Unit> item, UnitNames names, Draft draft) {
        var fault = checks.fault(item.getValue()).or(() -> names.claim(item.getValue()));
        fault.ifPresent(problem -> draft.refuse(item.getKey(), problem));
        return fault.isEmpty();
    }

    private void add(int index, Unit unit, Draft draft) {
        var known = draft.unit(unit.code());
        var fault = Checks.linkFault(unit);
        if (fault.isPresent()) {
            draft.refuse(index, fault.get());
            return;
        }
        try {
            draft.put(index, known == null ? History.of(unit) : known.with(unit, today()));
        } catch (ProblemException e) {
            draft.refuse(index, e.problem());
        }
    }

    /** Taking a unit back may leave another without a parent or a successor, so all is looked through again. */
    private Uni<Void> settle(Draft draft) {
        UnitTree.settle(draft);
        var before = draft.refused().size();
        return handOn(draft)
                .chain(() -> keepPast(draft))
                .chain(() -> draft.refused().size() == before ? Uni.createFrom().voidItem() : settle(draft));
    }

    private Uni<Void> handOn(Draft draft) {
        var shortened = Answering.shortened(draft);
        return shortened.isEmpty()
                ? Uni.createFrom().voidItem()
                : counts.held(shortened)
                        .invoke(held -> held.stream()
                                .filter(HeldDossiers::any)
                                .forEach(dossiers -> Answering.blamed(draft, dossiers.unit())
                                        .ifPresent(code -> draft.takeBack(code, dossiers.problem()))))
                        .replaceWithVoid();
    }

    private Uni<Void> keepPast(Draft draft) {
        var moves = PastMove.of(draft, today());
        return moves.isEmpty()
                ? Uni.createFrom().voidItem()
                : counts.lastDays(moves)
                        .invoke(days -> moves.stream()
                                .filter(move -> days.containsKey(move.unit()))
                                .forEach(move -> draft.takeBack(
                                        move.unit(), move.problem(Objects.requireNonNull(days.get(move.unit()))))))
                        .replaceWithVoid();
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private Uni<Void> write(Draft draft, List<UnitRow> rows) {
        return draft.changed().isEmpty() ? Uni.createFrom().voidItem() : store.write(draft, rows);
    }
}
