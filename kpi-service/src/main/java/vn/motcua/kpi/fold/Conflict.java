package vn.motcua.kpi.fold;

import java.util.Optional;
import vn.motcua.event.DossierEvent;

/**
 * Two events of a dossier that bear the same (source, id) although they differ.
 *
 * @param place where, in the events that are folded, the one stands that made it known
 * @param counting the one that goes before, by the rule of a slot
 * @param losing the other, whichever came first
 */
public record Conflict(int place, DossierEvent counting, DossierEvent losing) {

    /** How an event that arrives contradicts one that holds a slot; an exact duplicate does not. */
    static Optional<Conflict> of(int place, Dossier stood, DossierEvent arrived) {
        return stood.rival(arrived)
                .map(held -> Slot.passesTo(arrived, held)
                        ? new Conflict(place, arrived, held)
                        : new Conflict(place, held, arrived));
    }

    /** Whether both report the same fact, so that the loser does not count; different facts have slots of their own. */
    public boolean isOfOneFact() {
        return Dossier.haveOneSlot(counting, losing);
    }

    static boolean contradict(DossierEvent one, DossierEvent other) {
        return one.header().id().equals(other.header().id())
                && one.header().source().equals(other.header().source())
                && !one.equals(other);
    }
}
