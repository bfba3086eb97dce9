/**
 * The bytes of the contract: CloudEvents 1.0 in structured mode (one JSON object) and in binary mode (attributes beside
 * the {@code data} object).
 *
 * <p>Reading refuses what is missing or wrong with a JSON pointer, ignores unknown fields without keeping them, and needs
 * memory for known fields only. Writing is canonical: equal events give equal bytes. Knows nothing of Kafka and HTTP.
 *
 * <p>Next: intake-service publishes these bytes, kpi-service reads them back.
 */
@NullMarked
package vn.motcua.wire;

import org.jspecify.annotations.NullMarked;
