package vn.motcua.event;

/**
 * A fee of a dossier was paid (thanh toán nghĩa vụ tài chính).
 *
 * @param unit whose counter took the payment
 * @param paymentId unique within the dossier; the same payment reported again carries the same one
 * @param amount in VND, at least 1
 */
public record DossierPaid(EventHeader header, UnitCode unit, String paymentId, PaymentMethod method, long amount)
        implements DossierEvent {

    public DossierPaid {
        paymentId = Expect.key("paymentId", paymentId, 64, "HD-0001");
        Expect.vnd("amount", amount, 1);
    }

    @Override
    public EventType type() {
        return EventType.PAID;
    }
}
