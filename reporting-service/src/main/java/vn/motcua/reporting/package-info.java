/**
 * Renders figures for the national reporting system and for ops teams.
 *
 * <p>The flow: {@link vn.motcua.reporting.observation} asks the views of schema {@code kpi_v1} and renders what they
 * answer; {@link vn.motcua.reporting.change} says what changed since; {@link vn.motcua.reporting.catalogue} says what can
 * be asked. {@link vn.motcua.reporting.form} and {@link vn.motcua.reporting.sheet} make whole reports, which {@link
 * vn.motcua.reporting.seal} freezes; {@link vn.motcua.reporting.sdmx} tells the figures to statistics offices; {@link
 * vn.motcua.reporting.reconciliation} bridges them to those of other systems; {@link vn.motcua.reporting.freshness} tells
 * of whom nothing is heard. What answers have in common stands in {@link vn.motcua.reporting.answer}.
 *
 * <p>The service never writes what kpi-service owns, and knows nothing of how events are folded. Here stand only the page
 * of problem types, the clock, the connections and the schema of its own.
 */
@NullMarked
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
