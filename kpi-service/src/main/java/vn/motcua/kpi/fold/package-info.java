/**
 * The pure core: what a dossier is after its events, and what it adds to which daily tally.
 *
 * <p>A dossier is a join of its events, so any order, any duplicate and any replay give the same state. What is written
 * is the difference of two tallies, so corrections, late events and voided facts need no code of their own. Knows no
 * clock, no I/O and no framework.
 *
 * <p>Next: {@link vn.motcua.kpi.store} writes what comes out.
 */
@NullMarked
package vn.motcua.kpi.fold;

import org.jspecify.annotations.NullMarked;
