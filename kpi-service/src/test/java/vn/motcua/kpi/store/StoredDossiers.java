package vn.motcua.kpi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Dossier;

/** Dossiers with whatever the contract allows in a field. */
final class StoredDossiers {
    private static final UnitCode UNIT = new UnitCode("H12.18");
    private static final UnitCode OTHER = new UnitCode("000.00.18.H12");

    private StoredDossiers() {}

    /** One of each kind of event, then several, then none that was received. */
    static List<Dossier> all() {
        return List.of(
                Dossier.UNKNOWN.after(received("A-1", LocalDate.of(2023, 3, 15))),
                Dossier.UNKNOWN.after(received("\"đ\\/ứ\"-2", null)),
                Dossier.UNKNOWN
                        .after(received("A-3", null))
                        .after(resolved("A-3"))
                        .after(paid("A-3", "\"1\\"))
                        .after(paid("A-3", "2")),
                Dossier.UNKNOWN.after(resolved("A-4")).after(paid("A-4", "biên-lai")));
    }

    private static DossierReceived received(String dossier, LocalDate dueOn) {
        return new DossierReceived(
                header(dossier, "r", 0, false),
                UNIT,
                OTHER,
                new ProcedureCode("1.000656"),
                Channel.POSTAL,
                true,
                false,
                dueOn,
                1_000_000_000_000L);
    }

    private static DossierResolved resolved(String dossier) {
        return new DossierResolved(header(dossier, "s", 1_000_000, true), OTHER, Outcome.WITHDRAWN, false, true);
    }

    private static DossierPaid paid(String dossier, String payment) {
        return new DossierPaid(header(dossier, payment, 3, false), UNIT, payment, PaymentMethod.TRANSFER, 1);
    }

    private static EventHeader header(String dossier, String id, int revision, boolean voided) {
        return new EventHeader(
                "urn:quầy:1",
                id + "-\"é",
                new DossierCode(dossier),
                Instant.parse("2024-02-29T23:59:59.123456789Z"),
                revision,
                voided);
    }
}
