package vn.motcua.simulator.oracle;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;
import vn.motcua.simulator.register.Level;

/**
 * Names one figure of a period.
 *
 * @param unit whose whole subtree is pooled
 * @param level only the subtree's units of this level, or null for all of them
 */
public record FigureKey(UnitCode unit, @Nullable Level level, Indicator indicator) {}
