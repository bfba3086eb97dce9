/**
 * Renders figures for the national reporting system and for ops teams.
 *
 * <p>The flow: {@link vn.motcua.reporting.observation} asks the views of schema {@code kpi_v1} and renders what they
 * answer; {@link vn.motcua.reporting.catalogue} says what can be asked. {@link vn.motcua.reporting.form} and {@link
 * vn.motcua.reporting.sheet} make whole reports, which {@link vn.motcua.reporting.report} answers with, as {@link
 * vn.motcua.reporting.csv} and {@link vn.motcua.reporting.workbook} write them. {@link
 * vn.motcua.reporting.reconciliation} bridges figures to those of other systems; {@link
 * vn.motcua.reporting.freshness} tells of whom nothing is heard. The service never writes what kpi-service owns, and knows
 * nothing of how events are folded. Here stand only the page of problem types, the clock
 * and the connections.
 */
@NullMarked
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
