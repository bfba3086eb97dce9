/**
 * Folds dossier events into states and tallies, and answers with rates.
 *
 * <p>The flow: {@link vn.motcua.kpi.consume}, {@link vn.motcua.kpi.fold}, {@link vn.motcua.kpi.store}, {@link
 * vn.motcua.kpi.rate}, {@link vn.motcua.kpi.dossier}; beside it {@link vn.motcua.kpi.registry} and {@link
 * vn.motcua.kpi.quarantine}. Here stand only the page of problem types and what the whole service shares: its settings, its
 * clock and its connections.
 */
@NullMarked
package vn.motcua.kpi;

import org.jspecify.annotations.NullMarked;
