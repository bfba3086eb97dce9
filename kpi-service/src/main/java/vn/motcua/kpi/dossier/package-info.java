/**
 * Opens a figure down to its dossiers, and a dossier down to its events.
 *
 * <p>A list is found by the columns that the fold fills from the very contribution that the tallies are made of, so it
 * holds exactly what the figure counts. Changes nothing.
 *
 * <p>Knows the tables that {@link vn.motcua.kpi.store} fills, and nothing of how events come in.
 */
@NullMarked
package vn.motcua.kpi.dossier;

import org.jspecify.annotations.NullMarked;
