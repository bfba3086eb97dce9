package vn.motcua.simulator.scenario;

import java.time.Instant;
import vn.motcua.event.PaymentMethod;

/**
 * A fee that was paid.
 *
 * @param id unique within the dossier
 * @param amount in VND
 */
public record Payment(String id, Instant at, PaymentMethod method, long amount) {}
