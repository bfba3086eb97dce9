package vn.motcua.reporting.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * An observation of a series.
 *
 * @param period as SDMX writes it
 * @param value null if there is none
 */
record Observed(String period, @Nullable String value, ObservationStatus status) {}
