/**
 * Folds dossier events into states and tallies, and answers with rates.
 *
 * <p>The flow: {@link vn.motcua.kpi.consume}, {@link vn.motcua.kpi.fold}, {@link vn.motcua.kpi.store}, {@link
 * vn.motcua.kpi.rate}, {@link vn.motcua.kpi.ledger}, {@link vn.motcua.kpi.dossier}; beside it {@link
 * vn.motcua.kpi.registry}, {@link vn.motcua.kpi.plan} and {@link vn.motcua.kpi.quarantine}. {@link vn.motcua.kpi.check} and
 * {@link vn.motcua.kpi.rebuild} ask whether it all came out right. Here stand only the page of problem types and what the
 * whole service shares: its settings, its clock and its connections.
 */
@NullMarked
package vn.motcua.kpi;

import org.jspecify.annotations.NullMarked;
