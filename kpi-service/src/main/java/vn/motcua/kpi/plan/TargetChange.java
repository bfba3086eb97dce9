package vn.motcua.kpi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One change of a target; it holds from its first day until the next change that holds by then.
 *
 * @param unit code of the unit it is for; null for a level or for everything
 * @param level the level it is for
 * @param percent null where the target was taken back
 */
record TargetChange(
        String indicator,
        @Nullable String unit,
        @Nullable String level,
        @Nullable BigDecimal percent,
        LocalDate validFrom,
        OffsetDateTime changedAt,
        String changedBy,
        String reason) {}
