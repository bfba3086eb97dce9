/**
 * Answers with the rates of a unit, from the one pooling that schema {@code kpi_v1} holds.
 *
 * <p>Knows nothing of how figures are folded.
 */
@NullMarked
package vn.motcua.kpi.rate;

import org.jspecify.annotations.NullMarked;
