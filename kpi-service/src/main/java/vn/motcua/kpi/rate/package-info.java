/**
 * Answers with the rates of units, judged by the targets of their plans, from the one pooling that schema {@code kpi_v1}
 * holds.
 *
 * <p>What is asked is read and its names are looked up; then one statement counts, so that everything in an answer is of
 * one moment. Knows nothing of how figures are folded.
 */
@NullMarked
package vn.motcua.kpi.rate;

import org.jspecify.annotations.NullMarked;
