/**
 * Hands the figures to statistics offices by SDMX 2.1 REST: what can be asked for as structure messages, the figures as data
 * messages in SDMX-ML, SDMX-CSV and SDMX-JSON.
 *
 * <p>Knows nothing of measures and tallies: counts come from the one pooling of schema {@code kpi_v1}, the percent from
 * {@link vn.motcua.figure.Rate}. Next: the message goes to the client as it is written, never kept whole.
 */
@NullMarked
package vn.motcua.reporting.sdmx;

import org.jspecify.annotations.NullMarked;
