/**
 * Keeps the account of one call: what was acknowledged, what was rejected, what the sender must send again.
 *
 * <p>Its memory is bounded, whatever the call holds: rejections go to disk, and no more events can miss their
 * acknowledgement than a window holds. Knows nothing of Kafka or HTTP.
 *
 * <p>Next: {@link vn.motcua.intake.http} answers with it.
 */
@NullMarked
package vn.motcua.intake.receipt;

import org.jspecify.annotations.NullMarked;
