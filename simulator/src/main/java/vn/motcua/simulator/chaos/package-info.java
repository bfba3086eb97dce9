/**
 * The order in which events reach the counters' line, tidy or as badly as real systems manage it.
 *
 * <p>Whatever is added, moved or sent twice here must change no figure. Knows nothing of HTTP or of how figures are
 * counted.
 *
 * <p>Next: {@link vn.motcua.simulator.client} sends the events in this order.
 */
@NullMarked
package vn.motcua.simulator.chaos;

import org.jspecify.annotations.NullMarked;
