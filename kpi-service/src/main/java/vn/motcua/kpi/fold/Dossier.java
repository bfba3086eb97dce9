package vn.motcua.kpi.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;

/**
 * The facts known of one dossier, one slot a fact.
 *
 * <p>A slot also remembers a fact that was taken back: a void must win over the older event it voids, whichever comes
 * first. Ask {@link #reception}, {@link #resolution} and {@link #firstPayment} for the facts that stand.
 *
 * @param payments by payment id; the {@value #MOST_PAYMENTS} smallest ids, because more are a fault or an attack
 */
public record Dossier(
        @Nullable DossierReceived received,
        @Nullable DossierResolved resolved,
        SortedMap<String, DossierPaid> payments) {
    /** A dossier of which nothing is known. */
    public static final Dossier UNKNOWN = new Dossier(null, null, Collections.emptySortedMap());

    static final int MOST_PAYMENTS = 100;

    private static final Comparator<DossierPaid> FIRST_BY_TIME = Comparator.<DossierPaid, Instant>comparing(
                    payment -> payment.header().time())
            .thenComparing(DossierPaid::paymentId);

    public Dossier {
        payments = payments.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(payments));
    }

    /** The dossier with one more event known; the same dossier if that event changes nothing. */
    public Dossier after(DossierEvent event) {
        return switch (event) {
            case DossierReceived arrived ->
                Slot.passesTo(arrived, received) ? new Dossier(arrived, resolved, payments) : this;
            case DossierResolved arrived ->
                Slot.passesTo(arrived, resolved) ? new Dossier(received, arrived, payments) : this;
            case DossierPaid arrived ->
                Slot.passesTo(arrived, payments.get(arrived.paymentId())) ? withPayment(arrived) : this;
        };
    }

    /** The event that an arriving one contradicts; of several, the one whose slot it wants. */
    Optional<DossierEvent> rival(DossierEvent arrived) {
        Optional<DossierEvent> rival = Optional.empty();
        for (var held : events()) {
            if (Conflict.contradict(held, arrived)) {
                if (haveOneSlot(held, arrived)) {
                    return Optional.of(held);
                }
                rival = rival.or(() -> Optional.of(held));
            }
        }
        return rival;
    }

    /** Whether two events report the same fact. */
    static boolean haveOneSlot(DossierEvent one, DossierEvent other) {
        return switch (one) {
            case DossierReceived _ -> other instanceof DossierReceived;
            case DossierResolved _ -> other instanceof DossierResolved;
            case DossierPaid paid ->
                other instanceof DossierPaid rival && rival.paymentId().equals(paid.paymentId());
        };
    }

    /** The events that hold the slots; a dossier that knows just these is equal to this one. */
    public List<DossierEvent> events() {
        var events = new ArrayList<DossierEvent>(payments.size() + 2);
        if (received != null) {
            events.add(received);
        }
        if (resolved != null) {
            events.add(resolved);
        }
        events.addAll(payments.values());
        return Collections.unmodifiableList(events);
    }

    /** How it was received; empty for an orphan, whose reception is not known yet, or was taken back. */
    public Optional<DossierReceived> reception() {
        return standing(received);
    }

    public Optional<DossierResolved> resolution() {
        return standing(resolved);
    }

    /** The payment a dossier counts by: the earliest that stands, the smaller payment id at equal times. */
    public Optional<DossierPaid> firstPayment() {
        if (payments.isEmpty()) {
            return Optional.empty();
        }
        return payments.values().stream()
                .filter(payment -> !payment.header().voided())
                .min(FIRST_BY_TIME);
    }

    /** Keeping the smallest ids is a join too: whatever falls out would fall out in any order. */
    private Dossier withPayment(DossierPaid payment) {
        var more = new TreeMap<>(payments);
        more.put(payment.paymentId(), payment);
        if (more.size() > MOST_PAYMENTS) {
            more.pollLastEntry();
        }
        return new Dossier(received, resolved, more);
    }

    private static <E extends DossierEvent> Optional<E> standing(@Nullable E fact) {
        return Optional.ofNullable(fact).filter(event -> !event.header().voided());
    }
}
