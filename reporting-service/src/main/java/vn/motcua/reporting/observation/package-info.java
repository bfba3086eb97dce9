/**
 * Answers with figures: reads the question, asks the one pooling of schema {@code kpi_v1}, renders JSON or CSV.
 *
 * <p>Knows nothing of measures and tallies; rounding and null are those of {@link vn.motcua.figure.Rate}.
 */
@NullMarked
package vn.motcua.reporting.observation;

import org.jspecify.annotations.NullMarked;
