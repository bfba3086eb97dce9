package vn.motcua.kpi.rebuild;

import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.check.Difference;

/** A rebuild as lines for a terminal: the first begins with the phase. */
final class RebuildText {
    private RebuildText() {}

    static String of(RebuildStatus status) {
        var text = new StringBuilder("%s %d of %d records, %d a second\n"
                .formatted(status.phase(), status.recordsRead(), status.recordsExpected(), status.recordsPerSecond()));
        if (status.problem() != null) {
            text.append("problem: ").append(status.problem()).append('\n');
        }
        var result = status.result();
        if (result != null) {
            text.append("rebuilt: %d dossiers, %d cells, %d records in quarantine, %d ms\n"
                    .formatted(result.dossiers(), result.cells(), result.quarantined(), status.tookMs()));
            text.append(
                    "differences: %d%s\n".formatted(result.differenceCount(), result.written() ? ", all mended" : ""));
            result.differences().forEach(difference -> text.append(line(difference)));
        }
        return text.toString();
    }

    private static String line(Difference difference) {
        return "  %s: stands %s, the log says %s\n"
                .formatted(difference.place(), known(difference.stands()), known(difference.recounted()));
    }

    private static String known(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
