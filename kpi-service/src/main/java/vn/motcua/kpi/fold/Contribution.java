package vn.motcua.kpi.fold;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;

/** What one dossier adds to the tallies: one count for each measure it meets, in the cell where that measure belongs. */
final class Contribution {
    private final DossierReceived received;
    private final LocalDate receivedOn;
    private final BiConsumer<Cell, Measure> counter;

    private Contribution(DossierReceived received, BiConsumer<Cell, Measure> counter) {
        this.received = received;
        this.receivedOn = VietnamTime.dayOf(received.header().time());
        this.counter = counter;
    }

    /** Names each (cell, measure) that the dossier adds 1 to; an orphan adds nothing. */
    static void of(Dossier dossier, BiConsumer<Cell, Measure> counter) {
        dossier.reception().ifPresent(received -> {
            var contribution = new Contribution(received, counter);
            contribution.reception();
            dossier.resolution().ifPresent(contribution::resolution);
            contribution.due(dossier);
            dossier.firstPayment().ifPresent(contribution::payment);
        });
    }

    private void reception() {
        var cell = cell(received.unit(), receivedOn);
        counter.accept(cell, Measure.RECEIVED);
        if (received.channel() == Channel.ONLINE) {
            counter.accept(cell, Measure.RECEIVED_ONLINE);
            if (!received.onBehalf()) {
                counter.accept(cell, Measure.RECEIVED_GENUINE);
            }
        }
        counter.accept(
                cell(received.resolvingUnit(), receivedOn),
                switch (received.channel()) {
                    case COUNTER -> Measure.OPENED_COUNTER;
                    case ONLINE -> Measure.OPENED_ONLINE;
                    case POSTAL -> Measure.OPENED_POSTAL;
                });
    }

    private void resolution(DossierResolved resolved) {
        var resolvedOn = VietnamTime.dayOf(resolved.header().time());
        var cell = cell(resolved.unit(), resolvedOn);
        counter.accept(cell, Measure.RESOLVED);
        if (received.channel() == Channel.ONLINE) {
            counter.accept(cell, Measure.RESOLVED_ONLINE);
        }
        if (received.digitised() && resolved.electronicResult()) {
            counter.accept(cell, Measure.RESOLVED_DIGITISED);
        }
        var punctuality = Punctuality.of(received.dueOn(), resolvedOn);
        counter.accept(cell(received.resolvingUnit(), resolvedOn), punctuality.closed());
        if (punctuality != Punctuality.LATE) {
            counter.accept(cell, Measure.RESOLVED_ON_TIME);
            return;
        }
        counter.accept(cell, Measure.RESOLVED_LATE);
        if (resolved.apologyIssued()) {
            counter.accept(cell, Measure.RESOLVED_LATE_APOLOGY);
        }
    }

    private void due(Dossier dossier) {
        var dueOn = received.dueOn();
        if (dueOn == null) {
            return;
        }
        counter.accept(cell(received.resolvingUnit(), dueOn), Measure.DUE);
        dossier.resolution().ifPresent(resolved -> {
            var resolvedOn = VietnamTime.dayOf(resolved.header().time());
            var clearedOn = resolvedOn.isAfter(dueOn) ? resolvedOn : dueOn;
            counter.accept(cell(received.resolvingUnit(), clearedOn), Measure.DUE_CLEARED);
        });
    }

    private void payment(DossierPaid paid) {
        var cell = cell(paid.unit(), VietnamTime.dayOf(paid.header().time()));
        counter.accept(cell, Measure.PAID);
        if (paid.method() == PaymentMethod.ONLINE) {
            counter.accept(cell, Measure.PAID_ONLINE);
        }
    }

    private Cell cell(UnitCode unit, LocalDate day) {
        return new Cell(unit, received.procedure(), day);
    }
}
