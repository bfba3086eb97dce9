package vn.motcua.kpi.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.UnitCode;

/**
 * The units that some events name, as far as they are registered.
 *
 * @param codes the code of the unit by the code or alias that an event uses
 */
record RegisteredUnits(Map<UnitCode, UnitCode> codes) {
    RegisteredUnits {
        codes = Map.copyOf(codes);
    }

    /** Every unit that the event names, as it names them. */
    static List<UnitCode> namedBy(DossierEvent event) {
        return switch (event) {
            case DossierReceived received -> List.of(received.unit(), received.resolvingUnit());
            case DossierResolved resolved -> List.of(resolved.unit());
            case DossierPaid paid -> List.of(paid.unit());
        };
    }

    Stream<UnitCode> missing(DossierEvent event) {
        return namedBy(event).stream().filter(unit -> !codes.containsKey(unit)).distinct();
    }

    boolean know(DossierEvent event) {
        return codes.keySet().containsAll(namedBy(event));
    }

    /** The event with codes instead of aliases; all its units must be known. */
    DossierEvent withoutAliases(DossierEvent event) {
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
        var code = codes.get(named);
        if (code == null) {
            throw new IllegalArgumentException("unit: " + named + " (expected: a registered one)");
        }
        return code;
    }
}
