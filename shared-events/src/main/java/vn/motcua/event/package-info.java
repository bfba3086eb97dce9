/**
 * The facts that counters send: one record for each kind of event, and the codes they name.
 *
 * <p>Every constructor refuses what the contract refuses, so a value that exists is valid. Knows nothing of JSON, Kafka,
 * HTTP or databases.
 *
 * <p>Next: {@link vn.motcua.wire} turns these records into bytes and back.
 */
@NullMarked
package vn.motcua.event;

import org.jspecify.annotations.NullMarked;
