/**
 * Finds the events in a body: one event, a batch, or a stream, in constant memory.
 *
 * <p>Nothing is known here of Kafka, and nothing of what becomes of an event.
 *
 * <p>Next: {@link vn.motcua.intake.check} looks at what only makes sense now.
 */
@NullMarked
package vn.motcua.intake.read;

import org.jspecify.annotations.NullMarked;
