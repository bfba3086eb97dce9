/**
 * Keeps the account of one call: what was acknowledged, what was rejected, what the sender must send again.
 *
 * <p>Its memory is constant, whatever the call holds. Knows nothing of Kafka or HTTP.
 *
 * <p>Next: {@link vn.motcua.intake.http} answers with it.
 */
@NullMarked
package vn.motcua.intake.receipt;

import org.jspecify.annotations.NullMarked;
