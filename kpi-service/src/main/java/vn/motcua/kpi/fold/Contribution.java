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

/**
 * What one dossier adds to the tallies: one count for each measure it meets, in the cell where that measure belongs.
 *
 * <p>The stock flows keep order whatever the events say: a dossier is closed on the day it is opened at the earliest, and
 * overdue only while it is open. So no stock is ever below zero.
 */
public final class Contribution {
    private final DossierReceived received;
    private final LocalDate receivedOn;
    private final BiConsumer<Cell, Measure> counter;

    private Contribution(DossierReceived received, BiConsumer<Cell, Measure> counter) {
        this.received = received;
        this.receivedOn = VietnamTime.dayOf(received.header().time());
        this.counter = counter;
    }

    /** Names each (cell, measure) that the dossier adds 1 to; an orphan adds nothing. */
    public static void of(Dossier dossier, BiConsumer<Cell, Measure> counter) {
        dossier.reception().ifPresent(received -> {
            var contribution = new Contribution(received, counter);
            contribution.reception();
            dossier.resolution().ifPresent(contribution::resolution);
            contribution.stock(dossier);
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
        if (punctuality != Punctuality.LATE) {
            counter.accept(cell, Measure.RESOLVED_ON_TIME);
            return;
        }
        counter.accept(cell, Measure.RESOLVED_LATE);
        if (resolved.apologyIssued()) {
            counter.accept(cell, Measure.RESOLVED_LATE_APOLOGY);
        }
    }

    private void stock(Dossier dossier) {
        counter.accept(
                owed(receivedOn),
                switch (received.channel()) {
                    case COUNTER -> Measure.OPENED_COUNTER;
                    case ONLINE -> Measure.OPENED_ONLINE;
                    case POSTAL -> Measure.OPENED_POSTAL;
                });
        var dueOn = received.dueOn() == null ? null : later(received.dueOn(), receivedOn);
        if (dueOn != null) {
            counter.accept(owed(dueOn), Measure.DUE);
        }
        dossier.resolution().ifPresent(resolved -> {
            var resolvedOn = VietnamTime.dayOf(resolved.header().time());
            var closedOn = later(resolvedOn, receivedOn);
            counter.accept(
                    owed(closedOn), Punctuality.of(received.dueOn(), resolvedOn).closed());
            if (dueOn != null) {
                counter.accept(owed(later(closedOn, dueOn)), Measure.DUE_CLEARED);
            }
        });
    }

    private void payment(DossierPaid paid) {
        var cell = cell(paid.unit(), VietnamTime.dayOf(paid.header().time()));
        counter.accept(cell, Measure.PAID);
        if (paid.method() == PaymentMethod.ONLINE) {
            counter.accept(cell, Measure.PAID_ONLINE);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The cell of the unit that owes the decision. */
    private Cell owed(LocalDate day) {
        return cell(received.resolvingUnit(), day);
    }

    private Cell cell(UnitCode unit, LocalDate day) {
        return new Cell(unit, received.procedure(), day);
    }
}
