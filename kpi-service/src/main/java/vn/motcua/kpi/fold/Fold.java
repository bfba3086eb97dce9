package vn.motcua.kpi.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;

/**
 * What a batch of events changes, whatever the size and the cut of the batch.
 *
 * @param changes the dossiers that changed, as they stood and as they stand now
 * @param difference what to add to the tallies
 * @param conflicts in the order in which they became known; none of them moves a figure
 */
public record Fold(Map<DossierCode, Change> changes, Tally difference, List<Conflict> conflicts) {
    public Fold {
        changes = Collections.unmodifiableMap(changes);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Folds events onto the dossiers as they stood.
     *
     * @param before the known state of every dossier the events speak of; a missing one is unknown so far
     */
    public static Fold of(Map<DossierCode, Dossier> before, List<DossierEvent> events) {
        var changes = HashMap.<DossierCode, Change>newHashMap(events.size());
        var conflicts = new ArrayList<Conflict>();
        for (var place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var code = event.header().dossier();
            var change = changes.get(code);
            if (change == null) {
                var stood = before.getOrDefault(code, Dossier.UNKNOWN);
                change = new Change(stood, stood);
            }
            Conflict.of(place, change.after(), event).ifPresent(conflicts::add);
            changes.put(code, new Change(change.before(), change.after().after(event)));
        }
        changes.values().removeIf(change -> change.before().equals(change.after()));
        return new Fold(changes, Tally.difference(changes.values()), conflicts);
    }
}
