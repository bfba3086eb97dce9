/**
 * Shows the records that are held back, and releases them through the same fold: by hand, or as soon as their units are
 * registered.
 *
 * <p>Nothing is ever dropped here, and nothing waits for what is here. Knows nothing of how records enter: that is part
 * of the batch's transaction in {@link vn.motcua.kpi.store}.
 *
 * <p>Next: {@link vn.motcua.kpi.store} folds what is released.
 */
@NullMarked
package vn.motcua.kpi.quarantine;

import org.jspecify.annotations.NullMarked;
