package vn.motcua.simulator.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.register.Procedure;

/**
 * The whole story of one planned dossier (hồ sơ).
 *
 * @param receivingUnit who receives it, with its payments
 * @param resolvingUnit who owes the decision, also who takes it
 * @param dueOn null if no day was promised
 * @param resolution null if it stays open
 */
public record Dossier(
        DossierCode code,
        UnitCode receivingUnit,
        UnitCode resolvingUnit,
        Procedure procedure,
        Channel channel,
        boolean onBehalf,
        boolean digitised,
        @Nullable LocalDate dueOn,
        Instant receivedAt,
        @Nullable Resolution resolution,
        List<Payment> payments) {

    public Dossier {
        payments = List.copyOf(payments);
    }

    public Dossier withCode(DossierCode other) {
        return new Dossier(
                other,
                receivingUnit,
                resolvingUnit,
                procedure,
                channel,
                onBehalf,
                digitised,
                dueOn,
                receivedAt,
                resolution,
                payments);
    }

    public Optional<Payment> firstPayment() {
        return payments.stream().min(Comparator.comparing(Payment::at));
    }

    public boolean resolvedLate() {
        return dueOn != null
                && resolution != null
                && VietnamTime.dayOf(resolution.at()).isAfter(dueOn);
    }

    /** What the counters report of it, in order of time. */
    public List<DossierEvent> events() {
        var events = new ArrayList<DossierEvent>();
        events.add(new DossierReceived(
                header(receivingUnit, "r", receivedAt),
                receivingUnit,
                resolvingUnit,
                procedure.code(),
                channel,
                onBehalf,
                digitised,
                dueOn,
                procedure.fee()));
        for (var payment : payments) {
            var header = header(receivingUnit, payment.id(), payment.at());
            events.add(new DossierPaid(header, receivingUnit, payment.id(), payment.method(), payment.amount()));
        }
        if (resolution != null) {
            events.add(new DossierResolved(
                    header(resolvingUnit, "s", resolution.at()),
                    resolvingUnit,
                    resolution.outcome(),
                    resolution.electronicResult(),
                    resolution.apologyIssued()));
        }
        events.sort(Comparator.comparing(event -> event.header().time()));
        return events;
    }

    /** The time is part of the id: a last day that is squeezed differently never gives one id two contents. */
    private EventHeader header(UnitCode unit, String fact, Instant time) {
        var micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
        var id = code + "-" + fact + "-" + Long.toString(micros, Character.MAX_RADIX);
        return new EventHeader("/" + unit + "/counter-1", id, code, time, 0, false);
    }
}
