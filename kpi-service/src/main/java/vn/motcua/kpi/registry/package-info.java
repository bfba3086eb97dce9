/**
 * The registers that give codes a meaning: units with their history, procedures.
 *
 * <p>A {@link vn.motcua.kpi.registry.Draft} holds the register as it would be; the checks of it are pure. Knows nothing of
 * events, and of figures only whether dossiers keep a unit from ending.
 *
 * <p>Next: {@link vn.motcua.kpi.quarantine} releases what waited for a unit, {@link vn.motcua.kpi.rate} pools figures
 * along the tree of units.
 */
@NullMarked
package vn.motcua.kpi.registry;

import org.jspecify.annotations.NullMarked;
