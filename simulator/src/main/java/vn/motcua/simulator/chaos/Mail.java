package vn.motcua.simulator.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import vn.motcua.event.DossierEvent;
import vn.motcua.simulator.scenario.Plan;

/**
 * All events of a plan in the order in which they are sent.
 *
 * <p>Keeps the order only; the events themselves are made when their turn comes.
 */
public final class Mail implements Iterable<DossierEvent> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sentAt).thenComparingInt(Place::dossier).thenComparingInt(Place::letter);

    private final Plan plan;
    private final Correspondence correspondence;
    private final List<Place> places = new ArrayList<>();

    private Mail(Plan plan, Correspondence correspondence) {
        this.plan = plan;
        this.correspondence = correspondence;
        for (var dossier = 0; dossier < plan.dossiers().size(); dossier++) {
            var letters = lettersOf(dossier);
            for (var letter = 0; letter < letters.size(); letter++) {
                places.add(new Place(letters.get(letter).sentAt(), dossier, letter));
            }
        }
        places.sort(ORDER);
    }

    /** Every event once, in order of time. */
    public static Mail inOrder(Plan plan) {
        return new Mail(
                plan,
                (number, dossier) -> dossier.events().stream()
                        .map(event -> new Letter(event.header().time(), event))
                        .toList());
    }

    /** What must come to the same in the end. */
    public static Mail inChaos(Plan plan, long seed) {
        return new Mail(plan, new Chaos(plan, seed));
    }

    public int size() {
        return places.size();
    }

    @Override
    public Iterator<DossierEvent> iterator() {
        return places.stream()
                .map(place -> lettersOf(place.dossier()).get(place.letter()).event())
                .iterator();
    }

    private List<Letter> lettersOf(int dossier) {
        return correspondence.lettersOf(dossier, plan.dossiers().get(dossier));
    }

    private record Place(Instant sentAt, int dossier, int letter) {}
}
