/**
 * Looks at what makes an event wrong now, though its form is right.
 *
 * <p>Knows the time, nothing of HTTP or Kafka.
 *
 * <p>Next: {@link vn.motcua.intake.publish} makes the event durable.
 */
@NullMarked
package vn.motcua.intake.check;

import org.jspecify.annotations.NullMarked;
