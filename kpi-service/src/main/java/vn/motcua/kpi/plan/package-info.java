/**
 * Plans with their targets: who is to reach what by when, with every change on record.
 *
 * <p>Knows nothing of events and figures; what it means to meet a target is said in {@link vn.motcua.figure}.
 *
 * <p>Next: {@code kpi_v1.target} finds the target of a unit on a day, and {@link vn.motcua.kpi.rate} judges by it.
 */
@NullMarked
package vn.motcua.kpi.plan;

import org.jspecify.annotations.NullMarked;
