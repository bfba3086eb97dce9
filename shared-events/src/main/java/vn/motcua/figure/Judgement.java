package vn.motcua.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a rate stands against its target.
 *
 * @param gapPoints rounded percent minus target, in percentage points; null if there is no rate
 * @param gapDossiers how many more dossiers above the line, of the same below it, would meet the target, or how many fewer
 *     where lower is better; 0 if it is met, null if there is no rate
 */
public record Judgement(
        TargetStatus status,
        @Nullable BigDecimal gapPoints,
        @Nullable Long gapDossiers) {}
