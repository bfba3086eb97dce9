/**
 * Shows the records that could not be folded, and releases events of units that are registered by now, through the same
 * fold.
 *
 * <p>Nothing is ever dropped here, and nothing waits for what is here. Knows nothing of how records enter: that is part
 * of the batch's transaction in {@link vn.motcua.kpi.store}.
 */
@NullMarked
package vn.motcua.kpi.quarantine;

import org.jspecify.annotations.NullMarked;
