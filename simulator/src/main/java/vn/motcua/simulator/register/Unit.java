package vn.motcua.simulator.register;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;

/**
 * A unit (đơn vị) that receives or resolves dossiers.
 *
 * @param parent the unit above, null for the province itself
 */
public record Unit(
        UnitCode code,
        String nameVi,
        String nameEn,
        Level level,
        @Nullable UnitCode parent) {}
