package vn.motcua.kpi.rate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcua.figure.Direction;
import vn.motcua.figure.Rate;
import vn.motcua.figure.Target;

/**
 * What the database knows of one indicator of one unit.
 *
 * @param silent nothing was received, resolved or paid in the period
 * @param plan whose target it is; null without a target
 * @param percent the target
 * @param inPace counted on the days of the pace
 * @param before counted in the plan's baseline
 */
record Found(
        String unit,
        String nameVi,
        @Nullable String nameEn,
        String indicator,
        Direction direction,
        Rate rate,
        boolean silent,
        long revision,
        @Nullable String plan,
        @Nullable BigDecimal percent,
        Rate inPace,
        Rate before) {

    @Nullable
    Target target() {
        return percent == null ? null : new Target(percent, direction);
    }
}
