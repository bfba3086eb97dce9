package vn.motcua.reporting.sdmx;

import vn.motcua.figure.Period;

/**
 * The period of an observation.
 *
 * @param text as SDMX writes it: {@code 2023-04}, {@code 2023-Q2}, {@code 2023-W18}, or {@code 2023-03-15/P1M} for what no
 *     standard period covers
 */
record TimePeriod(String text, Period days) {}
