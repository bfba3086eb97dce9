package vn.motcua.simulator.chaos;

import java.time.Duration;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;

/** Other versions of an event: reported anew, taken back, or wrong in everything a clerk can get wrong. */
final class Amended {
    private Amended() {}

    static DossierEvent again(DossierEvent event, int revision) {
        return with(event, header(event, "c" + revision, revision, false));
    }

    static DossierEvent voided(DossierEvent event, int revision) {
        return with(event, header(event, "v" + revision, revision, true));
    }

    /** Happened at another time, in another unit, in another way. */
    static DossierEvent wrong(DossierEvent event, UnitCode otherUnit, Duration earlier) {
        var header = header(event, "w", 0, false);
        var wrongHeader = new EventHeader(
                header.source(),
                header.id(),
                header.dossier(),
                header.time().minus(earlier),
                header.revision(),
                header.voided());
        return switch (event) {
            case DossierReceived received ->
                new DossierReceived(
                        wrongHeader,
                        otherUnit,
                        otherUnit,
                        received.procedure(),
                        received.channel() == Channel.ONLINE ? Channel.COUNTER : Channel.ONLINE,
                        false,
                        !received.digitised(),
                        null,
                        0);
            case DossierResolved resolved ->
                new DossierResolved(
                        wrongHeader,
                        otherUnit,
                        Outcome.REFUSED,
                        !resolved.electronicResult(),
                        !resolved.apologyIssued());
            case DossierPaid paid ->
                new DossierPaid(
                        wrongHeader,
                        otherUnit,
                        paid.paymentId(),
                        paid.method() == PaymentMethod.ONLINE ? PaymentMethod.CASH : PaymentMethod.ONLINE,
                        paid.amount() * 10);
        };
    }

    private static EventHeader header(DossierEvent event, String mark, int revision, boolean voided) {
        var header = event.header();
        return new EventHeader(
                header.source(), header.id() + "-" + mark, header.dossier(), header.time(), revision, voided);
    }

    private static DossierEvent with(DossierEvent event, EventHeader header) {
        return switch (event) {
            case DossierReceived received ->
                new DossierReceived(
                        header,
                        received.unit(),
                        received.resolvingUnit(),
                        received.procedure(),
                        received.channel(),
                        received.onBehalf(),
                        received.digitised(),
                        received.dueOn(),
                        received.feeDue());
            case DossierResolved resolved ->
                new DossierResolved(
                        header,
                        resolved.unit(),
                        resolved.outcome(),
                        resolved.electronicResult(),
                        resolved.apologyIssued());
            case DossierPaid paid ->
                new DossierPaid(header, paid.unit(), paid.paymentId(), paid.method(), paid.amount());
        };
    }
}
