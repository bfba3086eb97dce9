/**
 * What happens in a scenario: exact totals by level, spread over units, days and dossiers by a seed.
 *
 * <p>The same scenario, seed and days always give the same dossiers, with the same codes and times. Knows nothing of
 * HTTP or of how figures are counted.
 *
 * <p>Next: {@link vn.motcua.simulator.oracle} counts the dossiers, {@link vn.motcua.simulator.client} sends their events.
 */
@NullMarked
package vn.motcua.simulator.scenario;

import org.jspecify.annotations.NullMarked;
