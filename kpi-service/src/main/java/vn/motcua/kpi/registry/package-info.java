/**
 * The registers that give codes a meaning: units and procedures, one row a thing.
 *
 * <p>Knows nothing of events and figures.
 *
 * <p>Next: {@link vn.motcua.kpi.quarantine} releases what waited for a unit, {@link vn.motcua.kpi.rate} pools figures
 * along the tree of units.
 */
@NullMarked
package vn.motcua.kpi.registry;

import org.jspecify.annotations.NullMarked;
