package vn.motcua.kpi.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;

/**
 * The units that some events name, as far as they are registered.
 *
 * @param units by the code or alias that an event uses
 */
record RegisteredUnits(Map<UnitCode, Answered> units) {
    RegisteredUnits {
        // Asked for every event; an immutable copy of the library is several times slower to ask.
        units = Collections.unmodifiableMap(new HashMap<>(units));
    }

    /**
     * A unit with the days on which somebody answers for its dossiers.
     *
     * @param lastDay that of the last successor; {@link LocalDate#MAX} if somebody always will
     */
    record Answered(UnitCode code, LocalDate firstDay, LocalDate lastDay) {
        private boolean everSince(LocalDate day) {
            return !day.isBefore(firstDay) && lastDay.equals(LocalDate.MAX);
        }

        private boolean on(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** Every unit that the event names, as it names them. */
    static List<UnitCode> namedBy(DossierEvent event) {
        return switch (event) {
            case DossierReceived received -> List.of(received.unit(), received.resolvingUnit());
            case DossierResolved resolved -> List.of(resolved.unit());
            case DossierPaid paid -> List.of(paid.unit());
        };
    }

    /** Whether the event can be folded: somebody answers for each of its units, on its day and ever after. */
    boolean know(DossierEvent event) {
        for (var unit : namedBy(event)) {
            var answered = units.get(unit);
            if (answered == null
                    || !answered.everSince(VietnamTime.dayOf(event.header().time()))) {
                return false;
            }
        }
        return true;
    }

    /** The units that keep the event from being folded. */
    Stream<UnitCode> missing(DossierEvent event) {
        return namedBy(event).stream()
                .filter(unit -> fault(unit, event).isPresent())
                .distinct();
    }

    /** What keeps the event from being folded: which unit, on which day, and when it exists. */
    String faults(DossierEvent event) {
        return missing(event).flatMap(unit -> fault(unit, event).stream()).collect(Collectors.joining("; "));
    }

    private Optional<String> fault(UnitCode unit, DossierEvent event) {
        var answered = units.get(unit);
        if (answered == null) {
            return Optional.of("not registered: " + unit);
        }
        var day = VietnamTime.dayOf(event.header().time());
        if (!answered.on(day)) {
            return Optional.of("%s on %s (expected: a day from %s%s, when it exists)"
                    .formatted(unit, day, answered.firstDay(), until(answered.lastDay())));
        }
        // What it counts must not stay where nobody answers for it.
        return answered.lastDay().equals(LocalDate.MAX)
                ? Optional.empty()
                : Optional.of("%s ends on %s without a successor (expected: a unit that lasts, or has one)"
                        .formatted(unit, answered.lastDay()));
    }

    private static String until(LocalDate lastDay) {
        return lastDay.equals(LocalDate.MAX) ? "" : " to " + lastDay;
    }

    /** The event with codes instead of aliases; all its units must be known. */
    DossierEvent withoutAliases(DossierEvent event) {
        for (var named : namedBy(event)) {
            if (!code(named).equals(named)) {
                return renamed(event);
            }
        }
        return event;
    }

    private DossierEvent renamed(DossierEvent event) {
        return switch (event) {
            case DossierReceived received ->
                new DossierReceived(
                        received.header(),
                        code(received.unit()),
                        code(received.resolvingUnit()),
                        received.procedure(),
                        received.channel(),
                        received.onBehalf(),
                        received.digitised(),
                        received.dueOn(),
                        received.feeDue());
            case DossierResolved resolved ->
                new DossierResolved(
                        resolved.header(),
                        code(resolved.unit()),
                        resolved.outcome(),
                        resolved.electronicResult(),
                        resolved.apologyIssued());
            case DossierPaid paid ->
                new DossierPaid(paid.header(), code(paid.unit()), paid.paymentId(), paid.method(), paid.amount());
        };
    }

    private UnitCode code(UnitCode named) {
        var answered = units.get(named);
        if (answered == null) {
            throw new IllegalArgumentException("unit: " + named + " (expected: a registered one)");
        }
        return answered.code();
    }
}
