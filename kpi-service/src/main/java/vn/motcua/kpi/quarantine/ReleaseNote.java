package vn.motcua.kpi.quarantine;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;

/**
 * Who releases, with what reason; both may be left out.
 *
 * @param by a name or an account
 */
public record ReleaseNote(
        @Schema(examples = "ops-1") @Nullable String by,

        @Schema(examples = "clock of the counter set right") @Nullable
        String reason) {
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}{1,500}");

    /** Of a release that the service does by itself. */
    static final ReleaseNote NONE = new ReleaseNote(null, null);

    public ReleaseNote {
        check("by", by);
        check("reason", reason);
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && !PRINTABLE.matcher(text).matches()) {
            throw KpiProblem.INVALID_RELEASE.refused(field, text, "1 to 500 printable characters, or nothing");
        }
    }
}
