package vn.motcua.kpi.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

/**
 * Random histories on a small stage: few dossiers, ids, times and revisions, so that facts meet, contradict, correct and
 * void each other all the time.
 */
final class EventArbitraries {
    private static final Instant START = Instant.parse("2023-03-01T15:00:00Z");

    private EventArbitraries() {}

    static Arbitrary<List<DossierEvent>> histories() {
        return Arbitraries.oneOf(received(), resolved(), paid()).list().ofMaxSize(40);
    }

    private static Arbitrary<EventHeader> headers() {
        return Combinators.combine(
                        Arbitraries.of("/a", "/b"),
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of("D-1", "D-2", "D-3"),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false, false))
                .as((source, id, dossier, hours, revision, voided) -> new EventHeader(
                        source, id, new DossierCode(dossier), START.plusSeconds(hours * 3600L), revision, voided));
    }

    private static Arbitrary<UnitCode> units() {
        return Arbitraries.of("H12.1", "H12.2").map(UnitCode::new);
    }

    private static Arbitrary<DossierEvent> received() {
        return Combinators.combine(
                        headers(),
                        units(),
                        units(),
                        Arbitraries.of("1.000001", "1.000002").map(ProcedureCode::new),
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 2))
                                .injectNull(0.3))
                .as((header, unit, owing, procedure, channel, flag, dueOn) ->
                        new DossierReceived(header, unit, owing, procedure, channel, flag, !flag, dueOn, 0));
    }

    private static Arbitrary<DossierEvent> resolved() {
        return Combinators.combine(headers(), units(), Arbitraries.of(Outcome.class), Arbitraries.of(true, false))
                .as((header, unit, outcome, flag) -> new DossierResolved(header, unit, outcome, flag, !flag));
    }

    private static Arbitrary<DossierEvent> paid() {
        return Combinators.combine(
                        headers(), units(), Arbitraries.of("P-1", "P-2"), Arbitraries.of(PaymentMethod.class))
                .as((header, unit, paymentId, method) -> new DossierPaid(header, unit, paymentId, method, 1));
    }
}
