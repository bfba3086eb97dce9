/**
 * Tells how fresh figures are: when each unit was last heard of, which are silent, how long an event takes to be counted.
 *
 * <p>A unit that sends nothing is not the same as one with 0 %. Reads what {@code kpi_v1} says of arrivals; knows nothing of
 * figures.
 */
@NullMarked
package vn.motcua.reporting.freshness;

import org.jspecify.annotations.NullMarked;
