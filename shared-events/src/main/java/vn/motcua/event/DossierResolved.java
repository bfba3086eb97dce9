package vn.motcua.event;

/**
 * A unit closed a dossier (giải quyết hồ sơ).
 *
 * @param unit who resolved it
 * @param electronicResult the result exists as a signed electronic file
 * @param apologyIssued a letter of apology (văn bản xin lỗi) went out for being late
 */
public record DossierResolved(
        EventHeader header, UnitCode unit, Outcome outcome, boolean electronicResult, boolean apologyIssued)
        implements DossierEvent {

    @Override
    public EventType type() {
        return EventType.RESOLVED;
    }
}
