package vn.motcua.kpi.quarantine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.kpi.store.LogEntry;
import vn.motcua.question.QuestionProblem;

/**
 * Chooses records of the quarantine; null chooses all.
 *
 * @param reason a {@link LogEntry.Reason}
 * @param unit named by the record, by its code or any alias
 * @param source the sending system
 */
record Filter(
        @Nullable String reason,
        @Nullable String unit,
        @Nullable String source) {

    /** Takes $1 to $3; a unit that is not registered has no name but the one it is asked by. */
    static final String CONDITION = """
            ($1::text IS NULL OR reason = $1)
            AND ($2::text IS NULL OR units && (
                SELECT array_agg(other.name) || $2::text
                FROM kpi.unit_name asked JOIN kpi.unit_name other ON other.code = asked.code WHERE asked.name = $2))
            AND ($3::text IS NULL OR source = $3)""";

    private static final List<String> REASONS =
            Arrays.stream(LogEntry.Reason.values()).map(Enum::name).toList();

    private static final Pattern SOURCE = Pattern.compile("[^\\p{Cntrl}\\s]{1,128}");

    Filter {
        if (reason != null && !REASONS.contains(reason)) {
            throw KpiProblem.UNKNOWN_REASON.refused("reason", reason, "one of " + REASONS);
        }
        if (unit != null) {
            checkUnit(unit);
        }
        if (source != null && !SOURCE.matcher(source).matches()) {
            throw KpiProblem.INVALID_SOURCE.refused(
                    "source", source, "1 to 128 characters without spaces, such as /H12.18/counter-1");
        }
    }

    boolean choosesAll() {
        return reason == null && unit == null && source == null;
    }

    /** What stands for $1 to $3. */
    List<@Nullable String> parameters() {
        return Arrays.asList(reason, unit, source);
    }

    private static void checkUnit(String unit) {
        try {
            var _ = new UnitCode(unit);
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_UNIT_CODE.refused(e);
        }
    }
}
