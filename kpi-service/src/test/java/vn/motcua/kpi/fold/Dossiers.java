package vn.motcua.kpi.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** Events of dossiers, named after their stories. */
public final class Dossiers {
    public static final UnitCode COMMUNE = new UnitCode("H12.18");
    public static final ProcedureCode PROCEDURE = new ProcedureCode("1.000656");
    public static final LocalDate DUE_DAY = LocalDate.of(2023, 3, 15);
    private static final DossierCode CODE = new DossierCode("H12.18-230301-0001");

    private Dossiers() {}

    public static Dossier of(DossierEvent... events) {
        var dossier = Dossier.UNKNOWN;
        for (var event : List.of(events)) {
            dossier = dossier.after(event);
        }
        return dossier;
    }

    public static DossierReceived filedOnline() {
        return received(Channel.ONLINE, false, DUE_DAY);
    }

    public static DossierReceived filedOnBehalf() {
        return received(Channel.ONLINE, true, DUE_DAY);
    }

    public static DossierReceived filedAtTheCounterWithoutDueDay() {
        return new DossierReceived(
                header("r", "2023-03-01T01:30:00Z", 0, false),
                COMMUNE,
                COMMUNE,
                PROCEDURE,
                Channel.COUNTER,
                false,
                true,
                null,
                0);
    }

    public static DossierReceived owedByTheDepartment() {
        return new DossierReceived(
                header("r", "2023-03-01T01:30:00Z", 0, false),
                COMMUNE,
                new UnitCode("H12.02"),
                PROCEDURE,
                Channel.POSTAL,
                false,
                false,
                DUE_DAY,
                0);
    }

    public static DossierResolved resolvedAt(String time) {
        return new DossierResolved(header("d", time, 0, false), COMMUNE, Outcome.GRANTED, true, false);
    }

    public static DossierResolved resolvedWithApologyAt(String time) {
        return new DossierResolved(header("d", time, 0, false), COMMUNE, Outcome.GRANTED, true, true);
    }

    public static DossierPaid paid(String paymentId, PaymentMethod method, String time) {
        return paid(paymentId, method, time, 0, false);
    }

    public static DossierPaid paid(String paymentId, PaymentMethod method, String time, int revision, boolean voided) {
        return new DossierPaid(
                header("p-" + paymentId + revision, time, revision, voided), COMMUNE, paymentId, method, 50_000);
    }

    /** The same story at another unit, of a dossier of its own. */
    public static DossierEvent at(UnitCode unit, DossierEvent event) {
        return of(new DossierCode("D-at-another-unit"), unit, event);
    }

    /** The same story of another dossier at another unit. */
    public static DossierEvent of(DossierCode code, UnitCode unit, DossierEvent event) {
        var own = event.header();
        return with(
                new EventHeader(own.source(), own.id(), code, own.time(), own.revision(), own.voided()), unit, event);
    }

    /** The second event under the id of the first. */
    public static DossierEvent withIdOf(DossierEvent first, DossierEvent second) {
        var own = second.header();
        return with(
                new EventHeader(
                        own.source(), first.header().id(), own.dossier(), own.time(), own.revision(), own.voided()),
                second.unit(),
                second);
    }

    private static DossierEvent with(EventHeader header, UnitCode unit, DossierEvent event) {
        return switch (event) {
            case DossierReceived received ->
                new DossierReceived(
                        header,
                        unit,
                        unit,
                        received.procedure(),
                        received.channel(),
                        received.onBehalf(),
                        received.digitised(),
                        received.dueOn(),
                        received.feeDue());
            case DossierResolved resolved ->
                new DossierResolved(
                        header, unit, resolved.outcome(), resolved.electronicResult(), resolved.apologyIssued());
            case DossierPaid paid -> new DossierPaid(header, unit, paid.paymentId(), paid.method(), paid.amount());
        };
    }

    private static DossierReceived received(Channel channel, boolean onBehalf, LocalDate dueOn) {
        return new DossierReceived(
                header("r", "2023-03-01T01:30:00Z", 0, false),
                COMMUNE,
                COMMUNE,
                PROCEDURE,
                channel,
                onBehalf,
                true,
                dueOn,
                50_000);
    }

    private static EventHeader header(String id, String time, int revision, boolean voided) {
        return new EventHeader("/H12.18/counter-1", id, CODE, Instant.parse(time), revision, voided);
    }
}
