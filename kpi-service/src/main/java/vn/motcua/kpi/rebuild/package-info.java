/**
 * Folds the whole log anew beside the live tables, tells every difference, and writes into the live tables what differs.
 *
 * <p>The same reading and the same fold as live, into a schema of their own; only the last records and the comparison
 * hold the live fold up; figures can be asked for all the time. Knows nothing of what the figures mean.
 *
 * <p>Next: whoever reads the figures; a tally that did not change keeps its revision.
 */
@NullMarked
package vn.motcua.kpi.rebuild;

import org.jspecify.annotations.NullMarked;
