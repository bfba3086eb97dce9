package vn.motcua.event;

/** How a fee was paid; only {@link #ONLINE} counts as online payment. */
public enum PaymentMethod {
    ONLINE,
    CASH,
    TRANSFER
}
