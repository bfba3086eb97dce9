package vn.motcua.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A one-stop shop took a dossier in (tiếp nhận hồ sơ).
 *
 * @param unit who received it
 * @param resolvingUnit who owes the decision
 * @param onBehalf an official filed it in the applicant's place (nộp hộ)
 * @param digitised the papers handed in exist as files (số hoá)
 * @param dueOn the day the result was promised for (ngày hẹn trả), or null if none was
 * @param feeDue in VND, 0 if nothing is owed
 */
public record DossierReceived(
        EventHeader header,
        UnitCode unit,
        UnitCode resolvingUnit,
        ProcedureCode procedure,
        Channel channel,
        boolean onBehalf,
        boolean digitised,
        @Nullable LocalDate dueOn,
        long feeDue)
        implements DossierEvent {

    public DossierReceived {
        if (dueOn != null) {
            Expect.inRange("dueOn", dueOn);
        }
        Expect.vnd("feeDue", feeDue, 0);
    }

    @Override
    public EventType type() {
        return EventType.RECEIVED;
    }
}
