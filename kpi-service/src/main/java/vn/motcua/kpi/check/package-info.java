/**
 * Counts the tallies anew from the stored dossiers, with the functions of {@link vn.motcua.kpi.fold}, to find every
 * place where what stands is something else.
 *
 * <p>Reads one snapshot, changes nothing, and holds nobody up. Knows nothing of the log: whether the dossiers are what
 * the log says is the question of {@link vn.motcua.kpi.rebuild}.
 */
@NullMarked
package vn.motcua.kpi.check;

import org.jspecify.annotations.NullMarked;
